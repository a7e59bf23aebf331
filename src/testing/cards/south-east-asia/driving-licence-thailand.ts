import { type Card, cardSize } from '../card.ts'
import { writtenDate } from '../../numbers/written-date.ts'
import { thaiName } from '../names/asian-names.ts'
import { said } from '../said.ts'

const english = (iso: string) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-US', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The licence for a private car, of plastic. */
export const drivingLicenceThailand: Card = {
  documentType: 'driving-licence-thailand',
  says: (fiction) => {
    const { local, title, localGiven, localSurname, givenNames, surname } = thaiName(fiction)
    const { sex, dateOfBirth, dateOfIssue } = fiction
    const until = fiction.expiry(5)
    return {
      licenceNumber: fiction.digits(8),
      nationalIdNumber: fiction.number('thId'),
      fullName: said(`${title} ${givenNames} ${surname}`, `${title} ${givenNames} ${surname}`.toUpperCase()),
      fullNameLocal: local,
      givenNamesLocal: localGiven,
      surnameLocal: localSurname,
      dateOfBirth: said(dateOfBirth, english(dateOfBirth)),
      $birthThai: writtenDate(dateOfBirth, 'thai'),
      dateOfIssue: said(dateOfIssue, english(dateOfIssue)),
      $issuedThai: writtenDate(dateOfIssue, 'thai'),
      dateOfExpiry: said(until, english(until)),
      $untilThai: writtenDate(until, 'thai'),
      sex: said(sex, sex === 'F' ? 'หญิง' : 'ชาย'),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e7e4f3', '#f1e9ee', '#e3ecf4'], lines: '#b3a9d2' },
    portrait: { x: 44, y: 140, width: 190, height: 240 },
    inks: {
      title: { size: 27, font: 'thai', weight: 600, anchor: 'middle', colour: '#4b2e83' },
      label: { size: 17, font: 'thai', colour: '#4b2e83' },
      value: { size: 22, font: 'thai', weight: 500 },
    },
    print: [
      ['ใบอนุญาตขับรถยนต์ส่วนบุคคล', 428, 50, 'title'],
      ['Private Car Driving License', 428, 86, 'title'],
      ['ฉบับที่', 270, 140, 'label'],
      ['License No.', 270, 162, 'label'],
      ['{licenceNumber}', 390, 152, 'value'],
      ['วันอนุญาต', 270, 206, 'label'],
      ['{$issuedThai}', 390, 206, 'value'],
      ['Issue Date', 270, 236, 'label'],
      ['{dateOfIssue}', 390, 236, 'value'],
      ['วันสิ้นอายุ', 270, 274, 'label'],
      ['{$untilThai}', 390, 274, 'value'],
      ['Expiry Date', 270, 304, 'label'],
      ['{dateOfExpiry}', 390, 304, 'value'],
      ['ชื่อ', 270, 346, 'label'],
      ['{fullNameLocal|givenNamesLocal|surnameLocal}', 390, 346, 'value'],
      ['Name', 270, 376, 'label'],
      ['{fullName}', 390, 376, 'value', 430],
      ['เกิดวันที่', 270, 414, 'label'],
      ['{$birthThai}', 390, 414, 'value'],
      ['เพศ', 640, 414, 'label'],
      ['{sex}', 690, 414, 'value'],
      ['Birth Date', 270, 444, 'label'],
      ['{dateOfBirth}', 390, 444, 'value'],
      ['เลขประจำตัวประชาชน', 44, 486, 'label'],
      ['ID No.', 44, 512, 'label'],
      ['{nationalIdNumber}', 270, 500, 'value'],
    ],
  },
}
