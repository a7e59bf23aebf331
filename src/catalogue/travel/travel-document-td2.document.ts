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

/** A travel document or older identity card of TD2 size (ICAO 9303 part 6). */
export const travelDocumentTd2 = defineDocument({
  key: 'travel-document-td2',
  country: null,
  titles: ['Identity card', 'Carte d’identité', 'Travel document', 'Titre de voyage'],
  format: 'ID-2',
  mrz: 'TD2',
  sides: ['front'],
  fields: {
    documentCode: mrzFields.documentCode,
    issuingState: mrzFields.issuingState,
    documentNumber: mrzFields.documentNumber,
    dateOfIssue: printedFields.dateOfIssue,
    dateOfExpiry: mrzFields.dateOfExpiry,
    authority: printedFields.authority,
    surname: mrzFields.surname,
    givenNames: mrzFields.givenNames,
    nationality: mrzFields.nationality,
    dateOfBirth: mrzFields.dateOfBirth,
    placeOfBirth: printedFields.placeOfBirth,
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
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
    countryKnown('issuingState', 'nationality'),
    sexKnown('sex'),
    specimenState('issuingState', 'nationality'),
  ],
  characterThreshold: mrzCharacterThreshold,
  // The remote API has no number of its own for it; its passport (13) reads every such document.
  rows: [],
})
