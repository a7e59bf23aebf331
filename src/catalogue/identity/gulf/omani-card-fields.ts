import { mrzFields } from '../../travel/mrz-fields.ts'
import { backZoneFields, backZoneLines } from '../back-zone-fields.ts'
import { identityFields } from '../identity-fields.ts'
import { sexInArabic } from '../sex-in-arabic.ts'

/** What the cards of citizens and of residents of Oman have alike, by block. Their number is the holder's civil number. */
export const omaniCardFields = {
  document: {
    documentCode: backZoneFields.documentCode,
    issuingState: backZoneFields.issuingState,
    documentNumber: { ...mrzFields.documentNumber, labels: ['Civil Number', 'Civil No.', 'الرقم المدني'] },
    dateOfExpiry: { ...mrzFields.dateOfExpiry, labels: ['Expiry Date', 'Date of Expiry', 'تاريخ الانتهاء'] },
  },
  holder: {
    fullName: { ...identityFields.fullName, side: 'front', labels: ['Name'], lines: 2, required: true },
    fullNameLocal: { ...identityFields.fullNameLocal, side: 'front', script: 'ara', labels: ['الاسم', 'الإسم'], lines: 2 },
    surname: backZoneFields.surname,
    givenNames: backZoneFields.givenNames,
    nationality: { ...mrzFields.nationality, labels: ['Nationality', 'الجنسية'], required: false },
    dateOfBirth: { ...mrzFields.dateOfBirth, labels: ['Date of Birth', 'تاريخ الميلاد'] },
    placeOfBirth: { ...identityFields.placeOfBirth, side: 'front', script: 'ara', labels: ['Place of Birth', 'مكان الميلاد'] },
    sex: { ...mrzFields.sex, labels: ['Sex', 'الجنس'], words: sexInArabic },
  },
  zone: {
    optionalData: backZoneFields.optionalData,
    optionalData2: backZoneFields.optionalData2,
    ...backZoneLines,
  },
} as const
