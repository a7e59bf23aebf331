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

/** The residence permit of people from Hong Kong, Macao and Taiwan on the mainland, of 2018: laid out as the identity card, with the number of the travel permit on its back. */
export const residencePermitHmt = defineDocument({
  key: 'residence-permit-hmt',
  country: 'CHN',
  titles: ['中华人民共和国', '港澳居民居住证', '台湾居民居住证', '公民身份号码'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    authority: { ...identityFields.authority, side: 'back', labels: ['签发机关'] },
    dateOfIssue: { ...identityFields.dateOfIssue, side: 'back', labels: ['有效期限'], dates: { span: 'from' } },
    dateOfExpiry: { ...identityFields.dateOfExpiry, side: 'back', labels: ['有效期限'], dates: { span: 'until' } },
    permitNumber: { ...identityFields.documentNumber, side: 'back', labels: ['通行证号码'] },
    timesIssued: { ...identityFields.conditions, side: 'back', labels: ['签发次数'] },
    nationalIdNumber: { ...identityFields.nationalIdNumber, side: 'front', labels: ['公民身份号码'], checksum: cnId, required: true },
    fullName: { ...identityFields.fullName, side: 'front', labels: ['姓名'], required: true },
    sex: { ...identityFields.sex, side: 'front', labels: ['性别'] },
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
      typeId: '31',
      answersAs: '31',
      side: 'front',
      items: [
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Domicile', from: ['address'] },
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '32',
      answersAs: '32',
      side: 'back',
      items: [
        { desc: 'Issuing authority', from: ['authority'] },
        { desc: 'The limits to validity of the document', from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'ID number', from: ['permitNumber'] },
        { desc: 'Issues', from: ['timesIssued'] },
      ],
    },
  ],
})
