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
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The electronic driving licence of China as the traffic police’s application shows it, first and second page. */
export const drivingLicenceChinaElectronic = defineDocument({
  key: 'driving-licence-china-electronic',
  country: 'CHN',
  titles: ['电子驾驶证', '中华人民共和国机动车驾驶证', '机动车驾驶证电子版', '生成时间', '累积记分'],
  format: 'page',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    licenceNumber: { ...identityFields.licenceNumber, labels: ['证号', 'Licence No.'], checksum: cnId, required: true },
    licenceClass: { ...identityFields.licenceClass, side: 'front', labels: ['准驾车型', 'Class'] },
    dateOfFirstIssue: { ...identityFields.dateOfIssue, side: 'front', labels: ['初次领证日期', 'Date of First Issue'] },
    validFrom: {
      ...identityFields.validFrom,
      side: 'front',
      labels: ['有效期限', 'Valid Period', '有效起始日期'],
      dates: { span: 'from' },
    },
    dateOfExpiry: {
      ...identityFields.dateOfExpiry,
      side: 'front',
      labels: ['有效期限', 'Valid Period'],
      dates: { span: 'until', endless: true },
    },
    authority: { ...identityFields.authority, side: 'front', labels: ['发证机关', '发证机构'] },
    fileNumber: { ...identityFields.serialNumber, side: 'back', labels: ['档案编号', 'File No.'] },
    status: { ...identityFields.conditions, labels: ['状态', '驾驶证状态', '当前状态'] },
    penaltyPoints: { ...identityFields.conditions, kind: 'quantity', labels: ['累积记分', '累计记分', '记分'] },
    generatedAt: { ...identityFields.conditions, labels: ['生成时间', '当前时间'] },
    record: { ...identityFields.conditions, side: 'back', labels: ['记录', 'Record'], lines: 3 },
    fullName: { ...identityFields.fullName, labels: ['姓名', 'Name'], required: true },
    sex: { ...identityFields.sex, side: 'front', labels: ['性别', 'Sex'] },
    nationality: {
      ...identityFields.nationality,
      side: 'front',
      labels: ['国籍', 'Nationality'],
      words: { 中国: 'CHN', 中华人民共和国: 'CHN' },
    },
    dateOfBirth: { ...identityFields.dateOfBirth, side: 'front', labels: ['出生日期', 'Date of Birth'] },
    address: { ...identityFields.address, side: 'front', labels: ['住址', 'Address'], lines: 2 },
    portrait,
  },
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
      typeId: 'lg20',
      answersAs: 'lg20',
      side: 'front',
      items: [
        { desc: 'Licence number', from: ['licenceNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Nationality', from: ['nationality'] },
        { desc: 'Address', from: ['address'] },
        { desc: 'Date of birth', from: ['dateOfBirth'] },
        { desc: 'Date of first issue', from: ['dateOfFirstIssue'] },
        { desc: 'Class', from: ['licenceClass'] },
        { desc: 'Valid From', from: ['validFrom'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Issuing authority', from: ['authority'] },
        { desc: 'Status', from: ['status'] },
        { desc: 'Penalty points', from: ['penaltyPoints'] },
        { desc: 'Generated at', from: ['generatedAt'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: 'lg21',
      answersAs: 'lg21',
      side: 'back',
      items: [
        { desc: 'Licence number', from: ['licenceNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'File number', from: ['fileNumber'] },
        { desc: 'Record', from: ['record'] },
        { desc: 'Status', from: ['status'] },
        { desc: 'Penalty points', from: ['penaltyPoints'] },
        { desc: 'Generated at', from: ['generatedAt'] },
      ],
    },
  ],
})
