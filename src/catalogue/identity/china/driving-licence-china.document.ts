import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { dateNotBefore } from '#domain/checks/date-not-before.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { cnId } from '#domain/numbers/cn-id.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The paper driving licence of China (GA 482), its main page and its second page. Its number is the holder’s own. */
export const drivingLicenceChina = defineDocument({
  key: 'driving-licence-china',
  country: 'CHN',
  titles: ['中华人民共和国机动车驾驶证', 'Driving License of the People’s Republic of China', '机动车驾驶证副页', '机动车驾驶证'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    licenceNumber: { ...identityFields.licenceNumber, labels: ['证号'], checksum: cnId, required: true },
    licenceClass: { ...identityFields.licenceClass, side: 'front', labels: ['准驾车型', 'Class'] },
    dateOfFirstIssue: {
      ...identityFields.dateOfIssue,
      side: 'front',
      labels: ['初次领证日期', '初始领证日期', 'Date of First Issue', 'Issue Date'],
    },
    validFrom: {
      ...identityFields.validFrom,
      side: 'front',
      labels: ['有效起始日期', 'Valid From', '有效期限', 'Valid Period'],
      dates: { span: 'from' },
    },
    dateOfExpiry: {
      ...identityFields.dateOfExpiry,
      side: 'front',
      labels: ['有效期限', 'Valid Period'],
      dates: { span: 'until', endless: true },
    },
    fileNumber: { ...identityFields.serialNumber, side: 'back', labels: ['档案编号', 'File No.'] },
    fullName: { ...identityFields.fullName, labels: ['姓名', 'Name'], required: true },
    sex: { ...identityFields.sex, side: 'front', labels: ['性别', 'Sex'] },
    nationality: {
      ...identityFields.nationality,
      side: 'front',
      labels: ['国籍', 'Nationality'],
      words: { 中国: 'CHN', 中华人民共和国: 'CHN' },
    },
    dateOfBirth: { ...identityFields.dateOfBirth, side: 'front', labels: ['出生日期', 'Date of Birth', 'Birthday'] },
    address: { ...identityFields.address, side: 'front', labels: ['住址', 'Address'], lines: 2 },
  },
  otherLabels: ['记录', 'Record', '副页'],
  checks: [
    numberFits(cnId, 'licenceNumber'),
    birthInNumber(cnId, 'licenceNumber', 'dateOfBirth'),
    sexInNumber(cnId, 'licenceNumber', 'sex'),
    numberFits(numberForms.cnLicenceClass, 'licenceClass'),
    numberFits(numberForms.cnLicenceFile, 'fileNumber'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfFirstIssue'),
    datesInOrder('dateOfBirth', 'dateOfFirstIssue', 'dateOfExpiry'),
    dateNotBefore('dateOfFirstIssue', 'validFrom'),
    notExpired('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '5',
      answersAs: '5',
      side: 'front',
      items: [
        { desc: 'ID Number', from: ['licenceNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Address', from: ['address'] },
        { desc: 'Date of birth', from: ['dateOfBirth'] },
        { desc: 'Date of first issue', from: ['dateOfFirstIssue'] },
        { desc: 'Class', from: ['licenceClass'] },
        { desc: 'Valid From', from: ['validFrom'] },
        { desc: 'Valid For', from: ['validFrom', 'dateOfExpiry'], between: '-' },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Nationality', from: ['nationality'] },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '28',
      answersAs: '28',
      side: 'back',
      items: [
        { desc: 'ID Number', from: ['licenceNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'File number', from: ['fileNumber'] },
      ],
    },
  ],
})
