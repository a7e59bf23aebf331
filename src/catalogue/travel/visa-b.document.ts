import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { specimenState } from '#domain/checks/specimen-state.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { mrzCharacterThreshold, mrzFields, mrzLine, optionalData, portrait } from './mrz-fields.ts'
import { otherLabels, printedFields } from './printed-fields.ts'

/** A visa sticker of the narrower size (ICAO 9303 part 7). */
export const visaB = defineDocument({
  key: 'visa-b',
  country: null,
  titles: ['Visa', 'Visum'],
  format: 'ID-2',
  mrz: 'MRV-B',
  sides: ['front'],
  fields: {
    documentCode: mrzFields.documentCode,
    issuingState: mrzFields.issuingState,
    documentNumber: {
      ...mrzFields.documentNumber,
      labels: ['Visa No.', 'Number of visa', 'Visa number', 'N° du visa', 'Visumnummer', 'Número de visado', '签证号'],
    },
    placeOfIssue: printedFields.placeOfIssue,
    dateOfIssue: printedFields.dateOfIssue,
    validFrom: printedFields.validFrom,
    dateOfExpiry: mrzFields.dateOfExpiry,
    surname: mrzFields.surname,
    givenNames: mrzFields.givenNames,
    nationality: mrzFields.nationality,
    dateOfBirth: mrzFields.dateOfBirth,
    sex: mrzFields.sex,
    optionalData,
    mrzLine1: mrzLine,
    mrzLine2: mrzLine,
    portrait,
  },
  otherLabels,
  checks: [
    notExpired('dateOfExpiry'),
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'validFrom', 'dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
    countryKnown('issuingState', 'nationality'),
    sexKnown('sex'),
    specimenState('issuingState', 'nationality'),
  ],
  characterThreshold: mrzCharacterThreshold,
  // The remote API has no number of its own for it; its passport (13) reads every such document.
  rows: [],
})
