import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { specimenState } from '#domain/checks/specimen-state.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { mrzCharacterThreshold, mrzFields, mrzLineField, optionalData, portrait } from './mrz-fields.ts'
import { otherLabels } from './printed-fields.ts'

/** The data page of a passport, TD3 (ICAO 9303 part 4). */
export const passport = defineDocument({
  key: 'passport',
  mrz: 'TD3',
  sides: ['front'],
  fields: {
    documentCode: { ...mrzFields.documentCode, flyocr: ['Passport Type', 'Passport type'] },
    issuingState: mrzFields.issuingState,
    documentNumber: {
      ...mrzFields.documentNumber,
      flyocr: ['Passport Number MRZ', 'The passport number from MRZ', 'Passport number'],
      labels: ['Passport No.', 'Passport number', 'N° du passeport', 'Passnummer', 'Pass-Nr.', 'N° pasaporte', 'Passaporto N.', '护照号'],
    },
    dateOfExpiry: { ...mrzFields.dateOfExpiry, flyocr: ['Expiration Date', 'Date of Expiry'] },
    surname: mrzFields.surname,
    givenNames: mrzFields.givenNames,
    nationality: mrzFields.nationality,
    dateOfBirth: mrzFields.dateOfBirth,
    sex: mrzFields.sex,
    personalNumber: {
      ...optionalData,
      flyocr: ['ID Number'],
      labels: ['Personal No.', 'Personal number', 'N° personnel', 'Personnummer', 'Número personal', 'BSN'],
    },
    mrzLine1: mrzLineField(1),
    mrzLine2: mrzLineField(2),
    portrait,
  },
  otherLabels,
  checks: [
    notExpired('dateOfExpiry'),
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
    countryKnown('issuingState', 'nationality'),
    sexKnown('sex'),
    specimenState('issuingState', 'nationality'),
  ],
  characterThreshold: mrzCharacterThreshold,
  flyocr: { endpoint: 'recog', typeId: '13', answersAs: '13' },
})
