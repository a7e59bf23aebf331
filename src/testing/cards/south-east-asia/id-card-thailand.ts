import { type Card, cardSize } from '../card.ts'
import { writtenDate } from '../../numbers/written-date.ts'
import { thaiName } from '../names/asian-names.ts'
import { said } from '../said.ts'

const english = (iso: string) => {
  const [day, month, year] = new Date(`${iso}T00:00:00Z`)
    .toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .split(' ')
  return `${day} ${month?.slice(0, 3)}. ${year}`
}
const paper = { ground: ['#d9e8f6', '#e7eff8', '#dcebf2'], lines: '#9bbbdc' } as const

/** The card with a chip, in Thai and English. */
export const idCardThailand: Card = {
  documentType: 'id-card-thailand',
  says: (fiction) => {
    const { localTitle, title, localGiven, localSurname, givenNames, surname } = thaiName(fiction)
    const { dateOfBirth, dateOfIssue, pick, random } = fiction
    const until = fiction.expiry(8)
    const thai = (iso: string) => said(iso, writtenDate(iso, 'thai'))
    const [place, district] = pick([
      ['แขวงสีลม เขตบางรัก', 'กรุงเทพมหานคร'],
      ['ต.ช้างคลาน อ.เมืองเชียงใหม่', 'จ.เชียงใหม่'],
    ] as const)
    const house = `${random.integer(2, 399)}/${random.integer(1, 40)} หมู่ที่ ${random.integer(1, 12)}`
    return {
      nationalIdNumber: fiction.number('thId'),
      fullNameLocal: `${localTitle} ${localGiven} ${localSurname}`,
      givenNamesLocal: localGiven,
      surnameLocal: localSurname,
      givenNames: said(givenNames, `${title} ${givenNames}`),
      surname,
      dateOfBirthLocal: thai(dateOfBirth),
      dateOfBirth: said(dateOfBirth, english(dateOfBirth)),
      religion: pick(['พุทธ', 'อิสลาม', 'คริสต์']),
      address: said(`${house} ${place} ${district}`, `${house} ${place}\n${district}`),
      $issuedThai: writtenDate(dateOfIssue, 'thai'),
      dateOfIssue: said(dateOfIssue, english(dateOfIssue)),
      $untilThai: writtenDate(until, 'thai'),
      dateOfExpiry: said(until, english(until)),
      laserCode: fiction.form('thLaserCode'),
    }
  },
  front: {
    ...cardSize,
    paper,
    shapes: [
      ['chip', 60, 190],
      ['seal', 92, 66, 44, '#b3312b'],
    ],
    portrait: { x: 640, y: 270, width: 176, height: 220 },
    inks: {
      title: { size: 26, font: 'thai', weight: 600, colour: '#1d4f91' },
      english: { size: 19, font: 'thai', weight: 600, colour: '#1d4f91' },
      label: { size: 16, font: 'thai', colour: '#1d4f91' },
      value: { size: 22, font: 'thai', weight: 500 },
      name: { size: 28, font: 'thai', weight: 600 },
      number: { size: 28, font: 'thai', weight: 600 },
      small: { size: 17, font: 'thai' },
    },
    print: [
      ['บัตรประจำตัวประชาชน', 160, 52, 'title'],
      ['Thai National ID Card', 440, 52, 'english'],
      ['เลขประจำตัวประชาชน', 160, 86, 'label'],
      ['Identification Number', 160, 108, 'label'],
      ['{nationalIdNumber}', 390, 100, 'number'],
      ['ชื่อตัวและชื่อสกุล', 200, 158, 'label'],
      ['{fullNameLocal|givenNamesLocal|surnameLocal}', 340, 160, 'name', 480],
      ['Name', 260, 202, 'label'],
      ['{givenNames}', 340, 204, 'value'],
      ['Last name', 226, 240, 'label'],
      ['{surname}', 340, 242, 'value'],
      ['เกิดวันที่', 260, 280, 'label'],
      ['{dateOfBirthLocal}', 340, 282, 'value'],
      ['Date of Birth', 210, 316, 'label'],
      ['{dateOfBirth}', 340, 318, 'value'],
      ['ศาสนา', 340, 352, 'label'],
      ['{religion}', 400, 352, 'value'],
      ['ที่อยู่', 60, 386, 'label'],
      ['{address}', 110, 386, 'small', 500],
      ['{$issuedThai}', 60, 446, 'small'],
      ['วันออกบัตร', 60, 466, 'label'],
      ['{dateOfIssue}', 60, 492, 'small'],
      ['Date of Issue', 60, 514, 'label'],
      ['{$untilThai}', 420, 446, 'small'],
      ['วันบัตรหมดอายุ', 420, 466, 'label'],
      ['{dateOfExpiry}', 420, 492, 'small'],
      ['Date of Expiry', 420, 514, 'label'],
    ],
  },
  back: {
    ...cardSize,
    paper,
    shapes: [['band', 0, 70, 856, 110, '#2b2b2b']],
    inks: { small: { size: 17, font: 'thai', colour: '#333' }, number: { size: 30, weight: 500, anchor: 'middle' } },
    print: [
      ['บัตรนี้ใช้เพื่อแสดงตัวบุคคล', 60, 260, 'small'],
      ['{laserCode}', 428, 430, 'number'],
    ],
  },
}
