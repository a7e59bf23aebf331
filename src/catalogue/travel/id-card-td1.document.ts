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

/** An identity card or residence permit of bank card size, TD1 (ICAO 9303 part 5); the zone is mostly on the back. */
export const idCardTd1 = defineDocument({
  key: 'id-card-td1',
  mrz: 'TD1',
  sides: ['front', 'back'],
  fields: {
    documentCode: mrzFields.documentCode,
    issuingState: mrzFields.issuingState,
    documentNumber: mrzFields.documentNumber,
    dateOfExpiry: { ...mrzFields.dateOfExpiry, flyocr: ['Date of Expiry', 'Expiration Date'] },
    surname: mrzFields.surname,
    givenNames: mrzFields.givenNames,
    nationality: { ...mrzFields.nationality, flyocr: ['Country Code', 'Nationality code'] },
    dateOfBirth: mrzFields.dateOfBirth,
    sex: mrzFields.sex,
    optionalData: { ...optionalData, flyocr: ['ID Number'] },
    optionalData2: optionalData,
    mrzLine1: mrzLineField(1),
    mrzLine2: mrzLineField(2),
    mrzLine3: mrzLineField(3),
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
  flyocr: { endpoint: 'recog', typeId: '12009', answersAs: '2064' },
})
