import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { hkId } from '#domain/numbers/hk-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The identity card of Hong Kong, of 2003 and 2018. Names, code, sex and symbols stand without labels. */
export const idCardHongKong = defineDocument({
  key: 'id-card-hong-kong',
  country: 'HKG',
  titles: ['香港永久性居民身份證', '香港居民身份證', '香港身份證', 'Hong Kong Permanent Identity Card', 'Hong Kong Identity Card'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['簽發日期', 'Date of Issue'] },
    dateOfFirstIssue: { ...identityFields.dateOfIssue, labels: ['首次簽發日期'] },
    symbols: { ...identityFields.conditions, kind: 'code' },
    nationalIdNumber: { ...identityFields.nationalIdNumber, checksum: hkId, required: true },
    fullNameLocal: { ...identityFields.fullNameLocal, at: { x: 0.28, y: 0.2, width: 0.5, height: 0.17 } },
    fullName: { ...identityFields.fullName, at: { x: 0.28, y: 0.32, width: 0.68, height: 0.15 }, required: true },
    chineseCommercialCode: { ...identityFields.personalNumber, kind: 'text', at: { x: 0.28, y: 0.42, width: 0.5, height: 0.14 } },
    chineseCommercialCodeText: identityFields.fullNameLocal,
    sex: { ...identityFields.sex, labels: ['性別', 'Sex'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['出生日期', 'Date of Birth'], required: true },
    portrait,
  },
  checks: [
    numberFits(hkId, 'nationalIdNumber'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '1001',
      answersAs: '1001',
      side: 'front',
      items: [
        { desc: 'Chinese name', from: ['fullNameLocal'] },
        { desc: 'English name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of birth', from: ['dateOfBirth'] },
        { desc: 'Date of issue', from: ['dateOfIssue'] },
        { desc: 'ID number', from: ['nationalIdNumber'] },
        { desc: 'Symbol', from: ['symbols'] },
        { desc: 'Chinese commercial code', from: ['chineseCommercialCode'] },
        { desc: 'Commercial code to Chinese', from: ['chineseCommercialCodeText'] },
        { desc: 'Date of initial issuance', from: ['dateOfFirstIssue'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
