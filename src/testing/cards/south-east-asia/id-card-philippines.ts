import { type Card, cardSize } from '../card.ts'
import { filipinoName } from '../names/western-names.ts'
import { onLines, said } from '../said.ts'

/** The Unified Multi-Purpose ID of the social security systems. */
export const idCardPhilippines: Card = {
  documentType: 'id-card-philippines',
  says: (fiction) => {
    const { surname, middle, givenNames } = filipinoName(fiction)
    const { pick, random, sex, dateOfBirth } = fiction
    return {
      nationalIdNumber: `${fiction.digits(4)}-${fiction.digits(7)}-${fiction.digits(1)}`,
      surname,
      givenNames,
      middleName: middle,
      sex,
      dateOfBirth: said(dateOfBirth, dateOfBirth.replaceAll('-', '/')),
      address: onLines(
        `${random.integer(2, 180)} ${pick(['MABINI ST', 'RIZAL AVE', 'BONIFACIO ST'])}`,
        pick(['BRGY SAN ANTONIO', 'BRGY POBLACION']),
        pick(['MAKATI CITY PHILIPPINES 1203', 'CEBU CITY PHILIPPINES 6000']),
      ),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e9eef5', '#f5efe0', '#e6eff0'], lines: '#b5bfd2' },
    shapes: [['chip', 640, 160]],
    portrait: { x: 40, y: 140, width: 220, height: 280 },
    inks: {
      title: { size: 27, weight: 700, anchor: 'middle', colour: '#1f3d7a' },
      english: { size: 20, weight: 600, anchor: 'middle', colour: '#1f3d7a' },
      label: { size: 15.5, colour: '#55617a' },
      value: { size: 24, weight: 600 },
      number: { size: 27, weight: 600 },
      address: { size: 19, weight: 500 },
    },
    print: [
      ['Republic of the Philippines', 428, 44, 'english'],
      ['Unified Multi-Purpose ID', 428, 82, 'title'],
      ['CRN-{nationalIdNumber}', 290, 140, 'number'],
      ['SURNAME', 290, 184, 'label'],
      ['{surname}', 290, 212, 'value'],
      ['GIVEN NAME', 290, 246, 'label'],
      ['{givenNames}', 290, 274, 'value'],
      ['MIDDLE NAME', 290, 308, 'label'],
      ['{middleName}', 290, 336, 'value'],
      ['SEX', 290, 370, 'label'],
      ['{sex}', 290, 398, 'value'],
      ['DATE OF BIRTH', 400, 370, 'label'],
      ['{dateOfBirth}', 400, 398, 'value'],
      ['ADDRESS', 290, 432, 'label'],
      ['{address}', 290, 458, 'address'],
    ],
  },
}
