import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { nameAsInZone } from '#domain/checks/name-as-in-zone.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { kwCivilId } from '#domain/numbers/kw-civil-id.ts'
import { mrzCharacterThreshold, mrzFields, portrait } from '../../travel/mrz-fields.ts'
import { backZoneFields, backZoneLines } from '../back-zone-fields.ts'
import { identityFields } from '../identity-fields.ts'
import { sexInArabic } from '../sex-in-arabic.ts'

/** The civil identity card of Kuwait, of citizens and residents. */
export const idCardKuwait = defineDocument({
  key: 'id-card-kuwait',
  country: 'KWT',
  titles: ['STATE OF KUWAIT', 'CIVIL ID CARD', 'دولة الكويت', 'البطاقة المدنية'],
  format: 'ID-1',
  mrz: 'TD1',
  sides: ['front', 'back'],
  fields: {
    documentCode: backZoneFields.documentCode,
    issuingState: backZoneFields.issuingState,
    documentNumber: { ...backZoneFields.documentNumber, labels: ['Serial No.', 'الرقم المسلسل'] },
    dateOfExpiry: { ...mrzFields.dateOfExpiry, labels: ['Expiry Date', 'تاريخ الانتهاء'] },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      side: 'front',
      labels: ['Civil ID No', 'Civil ID No.', 'الرقم المدني'],
      checksum: kwCivilId,
      required: true,
    },
    fullName: { ...identityFields.fullName, side: 'front', labels: ['Name'], lines: 2, required: true },
    fullNameLocal: { ...identityFields.fullNameLocal, side: 'front', script: 'ara', labels: ['الاسم', 'الإسم'], lines: 2 },
    surname: backZoneFields.surname,
    givenNames: backZoneFields.givenNames,
    passportNumber: { ...identityFields.passportNumber, side: 'front', labels: ['Passport No', 'Passport No.', 'رقم الجواز'] },
    nationality: { ...mrzFields.nationality, labels: ['Nationality', 'الجنسية'] },
    dateOfBirth: { ...mrzFields.dateOfBirth, labels: ['Birth Date', 'Date of Birth', 'تاريخ الميلاد'] },
    sex: { ...mrzFields.sex, labels: ['Sex', 'الجنس'], words: sexInArabic },
    optionalData: backZoneFields.optionalData,
    optionalData2: backZoneFields.optionalData2,
    ...backZoneLines,
    portrait,
  },
  otherLabels: ['Address', 'العنوان', 'Blood Type', 'فصيلة الدم', 'Tel.', 'هاتف'],
  scripts: ['ara'],
  checks: [
    numberFits(kwCivilId, 'nationalIdNumber'),
    birthInNumber(kwCivilId, 'nationalIdNumber', 'dateOfBirth'),
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
      typeId: '2094',
      answersAs: '2094',
      side: 'front',
      // The reference does not name these items; they are called as on the cards of its neighbours.
      items: [
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Name(Arabic)', from: ['fullNameLocal'] },
        { desc: 'Passport Number', from: ['passportNumber'] },
        { desc: 'Nationality', from: ['nationality'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
