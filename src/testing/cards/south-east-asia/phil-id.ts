import { writtenDate } from '../../numbers/written-date.ts'
import { type Card, cardSize } from '../card.ts'
import { filipinoName } from '../names/western-names.ts'
import { onLines, said } from '../said.ts'

const inks = {
  title: { size: 24, weight: 700, anchor: 'middle', colour: '#1f3d7a' },
  english: { size: 18, weight: 600, anchor: 'middle', colour: '#1f3d7a' },
  label: { size: 14, colour: '#55617a' },
  value: { size: 22, weight: 600 },
  number: { size: 27, weight: 600 },
  address: { size: 18, weight: 500 },
} as const
const paper = { ground: ['#e9f0f5', '#f3efe4', '#e8ecf4'], lines: '#b5c2d2' } as const

/** The Philippines' national identity card. All that it prints stands in its QR code too, with the office's signature. */
export const philId: Card = {
  documentType: 'id-card-philippines',
  says: (fiction) => {
    const { surname, middle, givenNames } = filipinoName(fiction)
    const { pick, random, sex, dateOfBirth, dateOfIssue } = fiction
    return {
      nationalIdNumber: `${fiction.digits(4)}-${fiction.digits(4)}-${fiction.digits(4)}-${fiction.digits(4)}`,
      surname,
      givenNames,
      middleName: middle,
      sex: said(sex, sex === 'F' ? 'FEMALE' : 'MALE'),
      dateOfBirth: said(dateOfBirth, writtenDate(dateOfBirth, 'american').toUpperCase()),
      address: onLines(
        `${random.integer(2, 180)} ${pick(['MABINI ST', 'RIZAL AVE', 'BONIFACIO ST'])}`,
        pick(['BRGY SAN ANTONIO', 'BRGY POBLACION']),
        pick(['MAKATI CITY PHILIPPINES 1203', 'CEBU CITY PHILIPPINES 6000']),
      ),
      $issued: dateOfIssue,
      $blood: pick(['A+', 'B+', 'O+', 'AB+']),
      $place: pick(['CEBU CITY', 'CITY OF MANILA']),
      $signature: fiction.letters(86),
    }
  },
  front: {
    ...cardSize,
    paper,
    portrait: { x: 40, y: 150, width: 200, height: 260 },
    inks,
    print: [
      ['REPUBLIKA NG PILIPINAS', 428, 40, 'title'],
      ['Republic of the Philippines', 428, 64, 'english'],
      ['PAMBANSANG PAGKAKAKILANLAN', 428, 92, 'title'],
      ['Philippine Identification Card', 428, 116, 'english'],
      ['{nationalIdNumber}', 270, 166, 'number'],
      ['Apelyido/Last Name', 270, 204, 'label'],
      ['{surname}', 270, 230, 'value'],
      ['Mga Pangalan/Given Names', 270, 262, 'label'],
      ['{givenNames}', 270, 288, 'value'],
      ['Gitnang Apelyido/Middle Name', 270, 320, 'label'],
      ['{middleName}', 270, 346, 'value'],
      ['Petsa ng Kapanganakan/Date of Birth', 270, 378, 'label'],
      ['{dateOfBirth}', 270, 404, 'value'],
      ['Tirahan/Address', 270, 436, 'label'],
      ['{address}', 270, 460, 'address'],
    ],
  },
  back: {
    ...cardSize,
    paper,
    inks,
    codes: [
      {
        kind: 'QRCode',
        x: 500,
        y: 90,
        width: 300,
        height: 300,
        tells: ['nationalIdNumber', 'surname', 'givenNames', 'middleName', 'sex', 'dateOfBirth'],
        text: ({ nationalIdNumber, surname, givenNames, middleName, sex, dateOfBirth = '', $issued = '', $place, $signature }) =>
          JSON.stringify({
            DateIssued: writtenDate($issued, 'american'),
            Issuer: 'PSA',
            subject: {
              Suffix: '',
              lName: surname,
              fName: givenNames,
              mName: middleName,
              sex: sex === 'F' ? 'Female' : 'Male',
              BF: '[1,6]',
              DOB: writtenDate(dateOfBirth, 'american'),
              POB: $place,
              PCN: nationalIdNumber,
            },
            alg: 'EDDSA',
            signature: `${$signature}==`,
          }),
      },
    ],
    print: [
      ['Araw ng pagkakaloob/Date of issue', 40, 80, 'label'],
      ['{$issued}', 40, 108, 'value'],
      ['Kasarian/Sex', 40, 150, 'label'],
      ['{sex}', 40, 178, 'value'],
      ['Uri ng Dugo/Blood Type', 40, 220, 'label'],
      ['{$blood}', 40, 248, 'value'],
      ['Lugar ng Kapanganakan/Place of Birth', 40, 290, 'label'],
      ['{$place}', 40, 318, 'value'],
    ],
  },
}
