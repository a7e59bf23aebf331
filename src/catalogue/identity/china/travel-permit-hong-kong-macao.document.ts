import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { mrzLine, portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The permit by which residents of the mainland travel to Hong Kong and Macao, of 2014. Its machine-readable line is of no published layout. */
export const travelPermitHongKongMacao = defineDocument({
  key: 'travel-permit-hong-kong-macao',
  country: 'CHN',
  titles: ['往来港澳通行证', 'Exit-Entry Permit for Travelling to and from Hong Kong and Macao'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    documentNumber: { ...identityFields.documentNumber, labels: ['证件号码', '號碼', 'Document No.'], required: true },
    authority: { ...identityFields.authority, labels: ['签发机关', 'Issuing Authority'] },
    placeOfIssue: { ...identityFields.placeOfIssue, labels: ['签发地点', 'Place of Issue'] },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['有效期限', 'Period of Validity', '签发日期'], dates: { span: 'from' } },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['有效期限', 'Period of Validity', '有效期至'], dates: { span: 'until' } },
    fullNameLocal: { ...identityFields.fullNameLocal, labels: ['姓名', 'Name'], required: true },
    fullName: { ...identityFields.fullName, labels: ['姓名', 'Name'], line: 2 },
    sex: { ...identityFields.sex, labels: ['性别', 'Sex'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['出生日期', 'Date of Birth'] },
    mrzLine1: mrzLine,
    mrzLine2: mrzLine,
    mrzLine3: mrzLine,
    portrait,
  },
  checks: [
    numberFits(numberForms.cnPermitToHongKong, 'documentNumber'),
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '22',
      answersAs: '22',
      side: 'front',
      items: [
        { desc: 'ID number', from: ['documentNumber'] },
        { desc: 'Chinese name', from: ['fullNameLocal'] },
        { desc: 'English name', from: ['fullName'] },
        { desc: 'Date of birth', from: ['dateOfBirth'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Period of validity', from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'Place of Issue', from: ['placeOfIssue'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
        { desc: 'MRZ3', from: ['mrzLine3'] },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Issuing authority', from: ['authority'] },
        { desc: 'ID number VIZ', from: ['documentNumber'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
