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

/** An identity card or residence permit of bank card size, TD1 (ICAO 9303 part 5); the zone is mostly on the back. */
export const idCardTd1 = defineDocument({
  key: 'id-card-td1',
  country: null,
  titles: [
    'Identity card',
    'Identity document',
    'Residence permit',
    'Carte d’identité',
    'Titre de séjour',
    'Personalausweis',
    'Aufenthaltstitel',
    'Documento de identidad',
    'Carta d’identità',
    'Cartão de cidadão',
    'Dowód osobisty',
    'Identiteitskaart',
  ],
  format: 'ID-1',
  mrz: 'TD1',
  sides: ['front', 'back'],
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
    optionalData: optionalData,
    optionalData2: optionalData,
    mrzLine1: mrzLine,
    mrzLine2: mrzLine,
    mrzLine3: mrzLine,
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
      typeId: '12009',
      answersAs: '2064',
      side: null,
      items: [
        { desc: 'Document type', from: ['documentCode'] },
        { desc: 'Document Number', from: ['documentNumber'] },
        { desc: 'Issuing Country Code', from: ['issuingState'] },
        // The whole name, as the vendor's engine has it; the given names alone follow.
        { desc: 'English Given Name', from: ['surname', 'givenNames'] },
        { desc: 'Gender', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'English Surname', from: ['surname'] },
        { desc: 'English Given Name', from: ['givenNames'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
        { desc: 'MRZ3', from: ['mrzLine3'] },
        { desc: 'Country Code', from: ['nationality'] },
        { desc: 'ID Number', from: ['optionalData'] },
      ],
    },
  ],
})
