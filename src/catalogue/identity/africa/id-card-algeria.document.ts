import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { mrzCharacterThreshold, mrzFields, portrait } from '../../travel/mrz-fields.ts'
import { backZoneFields, backZoneLines } from '../back-zone-fields.ts'
import { identityFields } from '../identity-fields.ts'
import { sexInArabic } from '../sex-in-arabic.ts'

/** The biometric identity card of Algeria: Arabic in front, names in Latin letters in the zone on the back. */
export const idCardAlgeria = defineDocument({
  key: 'id-card-algeria',
  country: 'DZA',
  titles: ['الجمهورية الجزائرية الديمقراطية الشعبية', 'بطاقة التعريف الوطنية', "CARTE NATIONALE D'IDENTITÉ", 'ALGÉRIE'],
  format: 'ID-1',
  mrz: 'TD1',
  sides: ['front', 'back'],
  fields: {
    documentCode: backZoneFields.documentCode,
    issuingState: backZoneFields.issuingState,
    documentNumber: { ...mrzFields.documentNumber, labels: ['رقم البطاقة', 'رقم الوثيقة'] },
    dateOfIssue: { ...identityFields.dateOfIssue, side: 'front', labels: ['تاريخ الإصدار', 'تاريخ الاصدار'] },
    dateOfExpiry: { ...mrzFields.dateOfExpiry, labels: ['تاريخ الانتهاء', 'تاريخ الإنتهاء', 'تاريخ انتهاء الصلاحية'] },
    authority: { ...identityFields.authority, side: 'front', script: 'ara', labels: ['سلطة الإصدار', 'سلطة الاصدار'] },
    personalNumber: {
      ...identityFields.personalNumber,
      side: 'front',
      labels: ['رقم التعريف الوطني', 'رقم التعريف الوطني الوحيد'],
    },
    surnameLocal: { ...identityFields.surnameLocal, side: 'front', script: 'ara', labels: ['اللقب'], required: true },
    givenNamesLocal: { ...identityFields.givenNamesLocal, side: 'front', script: 'ara', labels: ['الاسم', 'الإسم'], required: true },
    surname: backZoneFields.surname,
    givenNames: backZoneFields.givenNames,
    nationality: { ...mrzFields.nationality, side: 'back', labels: [], required: false },
    dateOfBirth: { ...mrzFields.dateOfBirth, labels: ['تاريخ الميلاد'] },
    placeOfBirth: { ...identityFields.placeOfBirth, side: 'front', script: 'ara', labels: ['مكان الميلاد'] },
    sex: { ...mrzFields.sex, labels: ['الجنس'], words: sexInArabic },
    bloodGroup: { ...identityFields.bloodGroup, labels: ['Rh', 'Groupe sanguin', 'فصيلة الدم'] },
    optionalData: backZoneFields.optionalData,
    optionalData2: backZoneFields.optionalData2,
    ...backZoneLines,
    portrait,
  },
  scripts: ['ara'],
  checks: [
    numberFits(numberForms.dzCard, 'documentNumber'),
    numberFits(numberForms.dzNin, 'personalNumber'),
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
      typeId: '2097',
      answersAs: '2097',
      side: 'front',
      // The reference does not name these items; they are called as on other cards in Arabic.
      items: [
        { desc: 'Document Number', from: ['documentNumber'] },
        { desc: 'ID Number', from: ['personalNumber'] },
        { desc: 'Last name(Arabic)', from: ['surnameLocal'] },
        { desc: 'First name(Arabic)', from: ['givenNamesLocal'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Place of Birth', from: ['placeOfBirth'] },
        { desc: 'Blood group', from: ['bloodGroup'] },
        { desc: 'Issuer(Arabic)', from: ['authority'] },
        { desc: 'Date of issue', from: ['dateOfIssue'] },
        { desc: 'Date of expiry', from: ['dateOfExpiry'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
