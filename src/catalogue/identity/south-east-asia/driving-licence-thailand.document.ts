import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { thId } from '#domain/numbers/th-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The licence for private cars of Thailand. Foreigners have a passport's number where citizens have their own. */
export const drivingLicenceThailand = defineDocument({
  key: 'driving-licence-thailand',
  country: 'THA',
  titles: ['ใบอนุญาตขับรถยนต์ส่วนบุคคล', 'ใบอนุญาตขับรถ', 'Private Car Driving Licence', 'Driving Licence', 'Kingdom of Thailand'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    licenceNumber: { ...identityFields.licenceNumber, labels: ['ฉบับที่', 'No.', 'Licence No.'], required: true },
    dateOfIssue: {
      ...identityFields.dateOfIssue,
      labels: ['วันอนุญาต', 'Issue Date', 'Issuing Date'],
      dates: { calendar: 'buddhist' },
    },
    dateOfExpiry: {
      ...identityFields.dateOfExpiry,
      labels: ['วันสิ้นอายุ', 'Expiry Date', 'วันหมดอายุ'],
      dates: { calendar: 'buddhist', endless: true },
      required: true,
    },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      labels: ['เลขประจำตัวประชาชน', 'ID No.', 'ID Number'],
      checksum: thId,
    },
    fullName: { ...identityFields.fullName, labels: ['Name'], required: true },
    fullNameLocal: { ...identityFields.fullNameLocal, script: 'tha', labels: ['ชื่อ'] },
    sex: { ...identityFields.sex, labels: ['เพศ', 'Sex'] },
    dateOfBirth: {
      ...identityFields.dateOfBirth,
      labels: ['เกิดวันที่', 'วันเกิด', 'Birth Date', 'Date of Birth'],
      dates: { calendar: 'buddhist' },
      required: true,
    },
    portrait,
  },
  otherLabels: ['นายทะเบียน', 'Registrar', 'ชนิด', 'Type'],
  scripts: ['tha'],
  codes: ['QRCode'],
  checks: [
    numberFits({ ...thId, severity: 'worth-knowing' }, 'nationalIdNumber'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2012',
      answersAs: '2012',
      side: 'front',
      items: [
        { desc: 'Name', from: ['fullName'] },
        { desc: "Driver's license number", from: ['licenceNumber'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Name(Thai)', from: ['fullNameLocal'] },
        { desc: 'First name(Thai)', from: ['fullNameLocal'], part: 'given-names' },
        { desc: 'Last name(Thai)', from: ['fullNameLocal'], part: 'surname' },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
