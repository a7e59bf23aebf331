import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { cnId } from '#domain/numbers/cn-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The resident identity card of China (GA 490): who and where on the front, by whom and until when on the back. */
export const idCardChina = defineDocument({
  key: 'id-card-china',
  country: 'CHN',
  titles: ['中华人民共和国', '居民身份证', '公民身份号码'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    authority: { ...identityFields.authority, side: 'back', labels: ['签发机关'], lines: 2 },
    dateOfIssue: { ...identityFields.dateOfIssue, side: 'back', labels: ['有效期限'], dates: { span: 'from' } },
    dateOfExpiry: { ...identityFields.dateOfExpiry, side: 'back', labels: ['有效期限'], dates: { span: 'until', endless: true } },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      side: 'front',
      labels: ['公民身份号码', '公民身份证号码'],
      checksum: cnId,
      required: true,
    },
    fullName: { ...identityFields.fullName, side: 'front', labels: ['姓名'], required: true },
    sex: { ...identityFields.sex, side: 'front', labels: ['性别'] },
    ethnicity: { ...identityFields.ethnicity, side: 'front', labels: ['民族'] },
    dateOfBirth: { ...identityFields.dateOfBirth, side: 'front', labels: ['出生'] },
    address: { ...identityFields.address, side: 'front', labels: ['住址'], lines: 3 },
    portrait,
  },
  checks: [
    numberFits(cnId, 'nationalIdNumber'),
    birthInNumber(cnId, 'nationalIdNumber', 'dateOfBirth'),
    sexInNumber(cnId, 'nationalIdNumber', 'sex'),
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
      typeId: '2',
      answersAs: '2',
      side: 'front',
      items: [
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Ethnicity', from: ['ethnicity'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Domicile', from: ['address'] },
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '3',
      answersAs: '3',
      side: 'back',
      items: [
        { desc: 'Issuing authority', from: ['authority'] },
        { desc: 'The limits to validity of the document', from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
      ],
    },
  ],
})
