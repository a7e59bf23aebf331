import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { nameAsInZone } from '#domain/checks/name-as-in-zone.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sameNumber } from '#domain/checks/same-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { aeId } from '#domain/numbers/ae-id.ts'
import { mrzCharacterThreshold, mrzFields, portrait } from '../../travel/mrz-fields.ts'
import { backZoneFields, backZoneLines } from '../back-zone-fields.ts'
import { identityFields } from '../identity-fields.ts'
import { sexInArabic } from '../sex-in-arabic.ts'

/** The identity card of the United Arab Emirates, of citizens and residents. Its zone has the holder's number as optional data. */
export const idCardEmirates = defineDocument({
  key: 'id-card-emirates',
  country: 'ARE',
  titles: [
    'United Arab Emirates',
    'الإمارات العربية المتحدة',
    'Identity Card',
    'Resident Identity Card',
    'بطاقة هوية',
    'بطاقة هوية مقيم',
    'الهيئة الاتحادية للهوية والجنسية',
  ],
  format: 'ID-1',
  mrz: 'TD1',
  sides: ['front', 'back'],
  fields: {
    documentCode: backZoneFields.documentCode,
    issuingState: backZoneFields.issuingState,
    documentNumber: { ...backZoneFields.documentNumber, labels: ['Card Number', 'رقم البطاقة'] },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['Issuing Date', 'تاريخ الإصدار'] },
    dateOfExpiry: { ...mrzFields.dateOfExpiry, labels: ['Expiry Date', 'تاريخ الانتهاء'] },
    placeOfIssue: { ...identityFields.placeOfIssue, side: 'back', labels: ['Issuing Place', 'مكان الإصدار'] },
    nationalIdNumber: { ...identityFields.nationalIdNumber, labels: ['ID Number', 'رقم الهوية'], checksum: aeId, required: true },
    fullName: { ...identityFields.fullName, side: 'front', labels: ['Name'], lines: 2, required: true },
    fullNameLocal: { ...identityFields.fullNameLocal, side: 'front', script: 'ara', labels: ['الاسم'], lines: 2 },
    surname: backZoneFields.surname,
    givenNames: backZoneFields.givenNames,
    nationality: { ...mrzFields.nationality, labels: ['Nationality', 'الجنسية'] },
    dateOfBirth: { ...mrzFields.dateOfBirth, labels: ['Date of Birth', 'تاريخ الميلاد'] },
    sex: { ...mrzFields.sex, labels: ['Sex', 'الجنس'], words: sexInArabic },
    occupation: { ...identityFields.occupation, side: 'back', labels: ['Occupation', 'المهنة'] },
    employer: { ...identityFields.employer, side: 'back', labels: ['Employer', 'Family Sponsor', 'Family Sponsor/Employer', 'صاحب العمل'] },
    optionalData: backZoneFields.optionalData,
    optionalData2: backZoneFields.optionalData2,
    ...backZoneLines,
    portrait,
  },
  otherLabels: ['Signature', 'التوقيع'],
  scripts: ['ara'],
  checks: [
    numberFits(aeId, 'nationalIdNumber'),
    sameNumber('nationalIdNumber', 'optionalData'),
    nameAsInZone('fullName', 'surname', 'givenNames'),
    birthInNumber(aeId, 'nationalIdNumber', 'dateOfBirth'),
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
      typeId: '2063',
      answersAs: '2063',
      side: 'front',
      items: [
        { desc: 'ID Number', aliases: ['号码'], from: ['nationalIdNumber'] },
        { desc: 'Name', aliases: ['姓名'], from: ['fullName'] },
        { desc: 'Nationality', aliases: ['国籍'], from: ['nationality'] },
        { desc: 'Date of birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Date of issue', aliases: ['签发日期'], from: ['dateOfIssue'] },
        { desc: 'Date of expiry', aliases: ['有效期至'], from: ['dateOfExpiry'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '2064',
      answersAs: '2064',
      side: 'back',
      items: [
        { desc: 'ID Number', aliases: ['号码'], from: ['nationalIdNumber'] },
        { desc: 'Occupation', aliases: ['职业'], from: ['occupation'] },
        { desc: 'Issuing Place', aliases: ['签发地点'], from: ['placeOfIssue'] },
        { desc: 'Family Sponsor/Employer', aliases: ['监护人/雇主'], from: ['employer'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
        { desc: 'MRZ3', from: ['mrzLine3'] },
        { desc: 'Document type', aliases: ['证件类型'], from: ['documentCode'] },
        { desc: 'Country code(Issuing state)', aliases: ['签发国代码'], from: ['issuingState'] },
        // Told twice under one name: as printed above, and the card's own number in the zone.
        { desc: 'ID Number', aliases: ['号码(MRZ)'], from: ['documentNumber'] },
        { desc: 'ID Number2', aliases: ['号码2(MRZ)'], from: ['optionalData'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of Birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Date of Expiry', aliases: ['有效期至'], from: ['dateOfExpiry'] },
        { desc: 'Country code(Nationality)', aliases: ['国家代码（本国）'], from: ['nationality'] },
        { desc: 'The Family Name in English', aliases: ['英文姓'], from: ['surname'] },
        { desc: 'The Given Name in English', aliases: ['英文名'], from: ['givenNames'] },
      ],
    },
  ],
})
