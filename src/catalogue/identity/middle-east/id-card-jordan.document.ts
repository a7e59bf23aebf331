import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { nameAsInZone } from '#domain/checks/name-as-in-zone.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { mrzCharacterThreshold, mrzFields, portrait } from '../../travel/mrz-fields.ts'
import { backZoneFields, backZoneLines } from '../back-zone-fields.ts'
import { identityFields } from '../identity-fields.ts'
import { sexInArabic } from '../sex-in-arabic.ts'

/** The identity card of Jordan; when it ends stands on its back. */
export const idCardJordan = defineDocument({
  key: 'id-card-jordan',
  country: 'JOR',
  titles: ['The Hashemite Kingdom of Jordan', 'IDENTITY CARD', 'المملكة الأردنية الهاشمية', 'بطاقة شخصية', 'دائرة الأحوال المدنية والجوازات'],
  format: 'ID-1',
  mrz: 'TD1',
  sides: ['front', 'back'],
  fields: {
    documentCode: backZoneFields.documentCode,
    issuingState: backZoneFields.issuingState,
    documentNumber: { ...backZoneFields.documentNumber, labels: ['رقم الهوية', 'ID No.'] },
    dateOfExpiry: { ...mrzFields.dateOfExpiry, side: 'back', labels: ['Expiry Date', 'Date of Expiry', 'تاريخ الانتهاء'], required: false },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      side: 'front',
      labels: ['National No.', 'National Number', 'الرقم الوطني'],
      required: true,
    },
    // Below the one in Arabic, with a label of its own or without.
    fullName: { ...identityFields.fullName, side: 'front', labels: ['Name', 'الاسم'], writing: 'Latin', lines: 2 },
    fullNameLocal: {
      ...identityFields.fullNameLocal,
      side: 'front',
      script: 'ara',
      labels: ['الاسم'],
      writing: 'Arabic',
      lines: 2,
      required: true,
    },
    surname: backZoneFields.surname,
    givenNames: backZoneFields.givenNames,
    motherName: { ...identityFields.motherName, side: 'front', script: 'ara', labels: ['اسم الأم', "Mother's Name"] },
    nationality: { ...mrzFields.nationality, side: 'back', labels: [], required: false },
    dateOfBirth: { ...mrzFields.dateOfBirth, labels: ['Date of Birth', 'تاريخ الولادة', 'تاريخ الميلاد'] },
    placeOfBirth: { ...identityFields.placeOfBirth, side: 'front', script: 'ara', labels: ['مكان الولادة', 'Place of Birth'] },
    sex: { ...mrzFields.sex, labels: ['Sex', 'الجنس'], words: sexInArabic },
    optionalData: backZoneFields.optionalData,
    optionalData2: backZoneFields.optionalData2,
    ...backZoneLines,
    portrait,
  },
  otherLabels: ['فصيلة الدم', 'مكان الإقامة', 'مكان ورقم القيد'],
  scripts: ['ara'],
  checks: [
    numberFits(numberForms.joNationalNumber, 'nationalIdNumber'),
    nameAsInZone('fullName', 'surname', 'givenNames'),
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
    countryKnown('issuingState', 'nationality'),
    sexKnown('sex'),
  ],
  characterThreshold: mrzCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2065',
      answersAs: '2065',
      side: 'front',
      // The reference does not name these items; they are called as on the cards of its neighbours.
      items: [
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Name(Arabic)', from: ['fullNameLocal'] },
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: "Mother's name", from: ['motherName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Place of Birth', from: ['placeOfBirth'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
