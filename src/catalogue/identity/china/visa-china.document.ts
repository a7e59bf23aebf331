import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { nameAsInZone } from '#domain/checks/name-as-in-zone.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { mrzCharacterThreshold, mrzFields, mrzLine, optionalData, portrait } from '../../travel/mrz-fields.ts'
import { identityFields } from '../identity-fields.ts'

/** A visa or residence permit sticker of China, with a machine-readable zone as wide as a passport page (MRV-A). */
export const visaChina = defineDocument({
  key: 'visa-china',
  country: 'CHN',
  titles: ['中华人民共和国签证', 'Chinese Visa', '中华人民共和国外国人居留许可', 'Residence Permit for Foreigners', '签证'],
  format: 'ID-3',
  mrz: 'MRV-A',
  sides: ['front'],
  fields: {
    documentCode: mrzFields.documentCode,
    issuingState: mrzFields.issuingState,
    documentNumber: { ...mrzFields.documentNumber, labels: ['签证号', '证件号码', 'Visa No.', 'No.'] },
    visaCategory: { ...identityFields.conditions, labels: ['签证种类', '类别', '种类', 'Category', 'Type of Visa'] },
    entries: { ...identityFields.conditions, labels: ['入境次数', 'Entries'] },
    durationOfStayDays: {
      ...identityFields.conditions,
      kind: 'quantity',
      labels: ['每次停留', '停留期', 'Duration of Each Stay', 'Duration of Stay'],
    },
    purposeOfResidence: { ...identityFields.conditions, labels: ['居留事由', 'Purpose of Residence'] },
    enterFrom: { ...identityFields.validFrom, labels: ['签发日期自', 'From'] },
    enterBefore: { ...identityFields.dateOfExpiry, labels: ['入境前有效', 'Enter Before', '有效期至', 'Valid Until'] },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['签发日期', 'Issue Date', 'Date of Issue'] },
    placeOfIssue: { ...identityFields.placeOfIssue, labels: ['签发地点', '签发地', 'Issued at', 'Place of Issue'] },
    dateOfExpiry: { ...mrzFields.dateOfExpiry, labels: [] },
    remarks: { ...identityFields.conditions, labels: ['备注', 'Remarks'], lines: 2 },
    surname: mrzFields.surname,
    givenNames: mrzFields.givenNames,
    fullName: { ...identityFields.fullName, labels: ['姓名', 'Full Name'] },
    fullNameLocal: { ...identityFields.fullNameLocal },
    nationality: mrzFields.nationality,
    dateOfBirth: { ...mrzFields.dateOfBirth, labels: ['出生日期', 'Birth Date', 'Date of Birth'] },
    sex: mrzFields.sex,
    passportNumber: { ...identityFields.passportNumber, labels: ['护照号码', '护照号', 'Passport No.'] },
    optionalData,
    mrzLine1: mrzLine,
    mrzLine2: mrzLine,
    portrait,
  },
  checks: [
    numberFits(numberForms.cnVisaCategory, 'visaCategory'),
    nameAsInZone('fullName', 'surname', 'givenNames'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
    countryKnown('issuingState', 'nationality'),
    sexKnown('sex'),
  ],
  characterThreshold: mrzCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '12',
      answersAs: '12',
      side: 'front',
      items: [
        { desc: 'Type identification', aliases: ['证件类型'], from: ['documentCode'] },
        { desc: 'The visa number from MRZ', aliases: ['MRZ导出号码'], from: ['documentNumber'] },
        { desc: 'National name', aliases: ['本国姓名'], from: ['fullNameLocal'] },
        { desc: 'English name', aliases: ['英文姓名'], from: ['surname', 'givenNames'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Date of expiry', aliases: ['有效期至'], from: ['dateOfExpiry'] },
        { desc: 'Issuing country code', aliases: ['签发国代码'], from: ['issuingState'] },
        { desc: 'English surname', aliases: ['英文姓'], from: ['surname'] },
        { desc: 'English first name', aliases: ['英文名'], from: ['givenNames'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
        { desc: 'Nationality code', aliases: ['持证人国籍代码'], from: ['nationality'] },
        { desc: 'ID Number', aliases: ['证件号码'], from: ['documentNumber'] },
        { desc: 'Passport number/pass numbers', aliases: ['护照号码/通行证号码'], from: ['passportNumber'] },
        { desc: 'Place of issue', aliases: ['签发地点'], from: ['placeOfIssue'] },
        { desc: 'Date of issue', aliases: ['签发日期'], from: ['dateOfIssue'] },
        { desc: 'Remarks', aliases: ['备注'], from: ['remarks'] },
        { desc: 'Issue times', aliases: ['来往次数'], from: ['entries'] },
        { desc: 'Purpose of Residence', aliases: ['居留事由'], from: ['purposeOfResidence'] },
        { desc: 'From', aliases: ['出访日期'], from: ['enterFrom'] },
        { desc: 'Until', aliases: ['离境日期'], from: ['enterBefore'] },
        { desc: 'Length of Stay', aliases: ['停留天数'], from: ['durationOfStayDays'] },
        { desc: 'Type of visa(VIZ)', aliases: ['签证种类'], from: ['visaCategory'] },
      ],
    },
  ],
})
