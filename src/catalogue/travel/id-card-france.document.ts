import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { frenchCardAge } from '#domain/checks/french-card-age.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { mrzCharacterThreshold, mrzFields, mrzLine, optionalData, portrait } from './mrz-fields.ts'
import { printedFields } from './printed-fields.ts'

/** The French identity card of 1988 to 2021: two lines of 36 in a layout of its own, and no expiry in them. */
export const idCardFrance = defineDocument({
  key: 'id-card-france',
  country: 'FRA',
  titles: ['Carte nationale d’identité', 'République française'],
  format: 'ID-2',
  mrz: 'FRA-ID',
  sides: ['front', 'back'],
  fields: {
    documentCode: mrzFields.documentCode,
    issuingState: mrzFields.issuingState,
    documentNumber: {
      ...mrzFields.documentNumber,
      labels: ["CARTE NATIONALE D'IDENTITÉ N°", 'N°'],
    },
    dateOfIssue: {
      kind: 'date',
      group: 'document',
      required: false,
      labels: ['Carte délivrée le', 'Délivrée le'],
    },
    issuingOffice: { ...optionalData, kind: 'code', group: 'document' },
    surname: { ...mrzFields.surname, labels: ['Nom'] },
    givenNames: { ...mrzFields.givenNames, labels: ['Prénom(s)', 'Prénoms'] },
    dateOfBirth: { ...mrzFields.dateOfBirth, labels: ['Né(e) le', 'Né le', 'Née le'] },
    placeOfBirth: { ...printedFields.placeOfBirth, labels: ['à', 'Lieu de naissance'] },
    sex: { ...mrzFields.sex, labels: ['Sexe'] },
    mrzLine1: mrzLine,
    mrzLine2: mrzLine,
    portrait,
  },
  checks: [
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue'),
    frenchCardAge('dateOfIssue'),
    countryKnown('issuingState'),
    sexKnown('sex'),
  ],
  characterThreshold: mrzCharacterThreshold,
  // The remote API has no number of its own for it; its passport (13) reads every document with a zone.
  rows: [],
})
