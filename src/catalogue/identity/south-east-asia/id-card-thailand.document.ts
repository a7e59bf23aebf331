import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sameDate } from '#domain/checks/same-date.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { thId } from '#domain/numbers/th-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** What stands before given names is no part of them. */
const titles = ['Mr.', 'Mrs.', 'Miss', 'Ms.', 'Master']

/** The identity card of Thailand. Dates stand in Thai with Buddhist years and in English below; each above its label. */
export const idCardThailand = defineDocument({
  key: 'id-card-thailand',
  country: 'THA',
  titles: ['บัตรประจำตัวประชาชน', 'Thai National ID Card'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    dateOfIssue: {
      ...identityFields.dateOfIssue,
      side: 'front',
      labels: ['วันออกบัตร', 'Date of Issue'],
      dates: { calendar: 'buddhist' },
      at: { x: 0.02, y: 0.7, width: 0.3, height: 0.28 },
      lines: 4,
    },
    dateOfExpiry: {
      ...identityFields.dateOfExpiry,
      side: 'front',
      labels: ['วันบัตรหมดอายุ', 'Date of Expiry'],
      dates: { calendar: 'buddhist', endless: true },
      at: { x: 0.48, y: 0.7, width: 0.28, height: 0.28 },
      lines: 4,
      required: true,
    },
    serialNumber: { ...identityFields.serialNumber, side: 'front', at: { x: 0.74, y: 0.86, width: 0.26, height: 0.13 } },
    laserCode: { ...identityFields.serialNumber, side: 'back' },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      side: 'front',
      labels: ['เลขประจำตัวประชาชน', 'Identification Number'],
      checksum: thId,
      required: true,
    },
    fullNameLocal: {
      ...identityFields.fullNameLocal,
      side: 'front',
      script: 'tha',
      labels: ['ชื่อตัวและชื่อสกุล'],
    },
    givenNames: { ...identityFields.givenNames, side: 'front', labels: ['Name', ...titles], required: true },
    surname: { ...identityFields.surname, side: 'front', labels: ['Last name'], required: true },
    sex: { ...identityFields.sex, side: 'front', labels: ['เพศ', 'Sex'] },
    dateOfBirthLocal: {
      ...identityFields.dateOfBirth,
      side: 'front',
      script: 'tha',
      labels: ['เกิดวันที่'],
      dates: { calendar: 'buddhist' },
    },
    dateOfBirth: { ...identityFields.dateOfBirth, side: 'front', labels: ['Date of Birth'], required: true },
    religion: { ...identityFields.religion, side: 'front', script: 'tha', labels: ['ศาสนา'] },
    address: { ...identityFields.address, side: 'front', script: 'tha', labels: ['ที่อยู่'], lines: 2 },
    portrait,
  },
  otherLabels: ['เจ้าพนักงานออกบัตร', 'หมู่โลหิต'],
  scripts: ['tha'],
  checks: [
    numberFits(thId, 'nationalIdNumber'),
    numberFits(numberForms.thLaserCode, 'laserCode'),
    sameDate('dateOfBirth', 'dateOfBirthLocal'),
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
      typeId: '2011',
      answersAs: '2011',
      side: 'front',
      items: [
        { desc: 'First name', from: ['givenNames'] },
        { desc: 'Last name', from: ['surname'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'Name(Thai)', from: ['fullNameLocal'] },
        { desc: 'Date of Birth(Thai)', from: ['dateOfBirthLocal'] },
        { desc: 'First name(Thai)', from: ['fullNameLocal'], part: 'given-names' },
        { desc: 'Last name(Thai)', from: ['fullNameLocal'], part: 'surname' },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Address(Thai)', from: ['address'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '2016',
      answersAs: '2016',
      side: 'back',
      items: [{ desc: 'Num', from: ['laserCode'] }],
    },
  ],
})
