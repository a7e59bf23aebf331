import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { specimenState } from '#domain/checks/specimen-state.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { mrzCharacterThreshold, mrzFields, mrzLine, optionalData, portrait } from './mrz-fields.ts'
import { otherLabels, printedFields } from './printed-fields.ts'

/** The data page of a passport, TD3 (ICAO 9303 part 4). */
export const passport = defineDocument({
  key: 'passport',
  country: null,
  titles: [
    'Passport',
    'Passeport',
    'Reisepass',
    'Pasaporte',
    'Passaporto',
    'Passaporte',
    'Paszport',
    'Paspoort',
    'Pass',
    'Passi',
    'Pasaport',
    '护照',
    '護照',
    '旅券',
  ],
  format: 'ID-3',
  mrz: 'TD3',
  sides: ['front'],
  fields: {
    documentCode: mrzFields.documentCode,
    issuingState: mrzFields.issuingState,
    documentNumber: {
      ...mrzFields.documentNumber,
      labels: ['Passport No.', 'Passport number', 'N° du passeport', 'Passnummer', 'Pass-Nr.', 'N° pasaporte', 'Passaporto N.', '护照号'],
    },
    dateOfIssue: printedFields.dateOfIssue,
    dateOfExpiry: mrzFields.dateOfExpiry,
    authority: printedFields.authority,
    surname: mrzFields.surname,
    givenNames: mrzFields.givenNames,
    nationality: mrzFields.nationality,
    dateOfBirth: mrzFields.dateOfBirth,
    placeOfBirth: printedFields.placeOfBirth,
    sex: mrzFields.sex,
    personalNumber: {
      ...optionalData,
      labels: ['Personal No.', 'Personal number', 'N° personnel', 'Personnummer', 'Número personal', 'BSN'],
    },
    mrzLine1: mrzLine,
    mrzLine2: mrzLine,
    portrait,
  },
  otherLabels,
  checks: [
    notExpired('dateOfExpiry'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
    countryKnown('issuingState', 'nationality'),
    sexKnown('sex'),
    specimenState('issuingState', 'nationality'),
  ],
  characterThreshold: mrzCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '13',
      answersAs: '13',
      side: null,
      items: [
        { desc: 'Passport Type', from: ['documentCode'] },
        { desc: 'Passport Number MRZ', from: ['documentNumber'] },
        { desc: 'English Name', from: ['surname', 'givenNames'] },
        { desc: 'Gender', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Expiration Date', from: ['dateOfExpiry'] },
        { desc: 'Issuing Country Code', from: ['issuingState'] },
        { desc: 'English Surname', from: ['surname'] },
        { desc: 'English Given Name', from: ['givenNames'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
        { desc: 'Portrait', from: 'portrait' },
        { desc: 'Processed Image', from: 'page' },
      ],
      beside: [
        { desc: 'Passport number', from: ['documentNumber'] },
        { desc: 'Nationality code', from: ['nationality'] },
        { desc: 'Place of birth', aliases: ['Place of birth (only PRC)'], from: ['placeOfBirth'] },
        { desc: 'Date of issue', aliases: ['Date of issue (only PRC)'], from: ['dateOfIssue'] },
        { desc: 'Authority', aliases: ['Authority(OCR)'], from: ['authority'] },
        { desc: 'ID Number', from: ['personalNumber'] },
      ],
    },
  ],
})
