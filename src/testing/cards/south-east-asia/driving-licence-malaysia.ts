import { type Card, cardSize } from '../card.ts'
import { malayName } from '../names/asian-names.ts'
import { onLines, said } from '../said.ts'

/** The licence of the JPJ. */
export const drivingLicenceMalaysia: Card = {
  documentType: 'driving-licence-malaysia',
  says: (fiction) => {
    const { pick, random, dateOfIssue } = fiction
    const until = fiction.expiry(5)
    const days = (iso: string) => iso.split('-').toReversed().join('/')
    return {
      fullName: malayName(fiction),
      nationality: said('MYS', 'MALAYSIA'),
      nationalIdNumber: fiction.number('myKad').replaceAll('-', ''),
      licenceClass: pick(['D', 'B2 D', 'DA']),
      validFrom: dateOfIssue,
      dateOfExpiry: until,
      $validity: `${days(dateOfIssue)} - ${days(until)}`,
      address: onLines(
        `${random.integer(2, 180)} JALAN ${pick(['MAWAR', 'MERPATI'])} ${random.integer(1, 12)}`,
        pick(['50480 KUALA LUMPUR', '80100 JOHOR BAHRU']),
      ),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#f1e6ef', '#e9ecf6', '#f4ede4'], lines: '#c4a8c6' },
    portrait: { x: 610, y: 130, width: 200, height: 250 },
    inks: {
      title: { size: 30, weight: 700, colour: '#6b1f3f' },
      english: { size: 20, weight: 500, colour: '#6b1f3f' },
      label: { size: 17, colour: '#5b4553' },
      value: { size: 23, weight: 500 },
    },
    print: [
      ['LESEN MEMANDU', 44, 58, 'title'],
      ['DRIVING LICENCE', 44, 86, 'english'],
      ['MALAYSIA', 640, 64, 'title'],
      ['Nama / Name', 44, 128, 'label'],
      ['{fullName}', 44, 158, 'value', 540],
      ['Warganegara / Nationality', 44, 200, 'label'],
      ['{nationality}', 44, 230, 'value'],
      ['No. Pengenalan / Identity No.', 320, 200, 'label'],
      ['{nationalIdNumber}', 320, 230, 'value'],
      ['Kelas / Class', 44, 272, 'label'],
      ['{licenceClass}', 44, 302, 'value'],
      ['Tempoh / Validity', 44, 344, 'label'],
      ['{$validity|validFrom|dateOfExpiry}', 44, 374, 'value'],
      ['Alamat / Address', 44, 416, 'label'],
      ['{address}', 44, 446, 'value'],
    ],
  },
}
