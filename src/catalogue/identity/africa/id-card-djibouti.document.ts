import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** `Né(e) le 22/09/2004 à DJIBOUTI`. */
const born = ['Né le', 'Née le', 'Né(e) le']

/** The identity card of Djibouti, in French. No list of its fields is published: these are the labels of French civil registers. */
export const idCardDjibouti = defineDocument({
  key: 'id-card-djibouti',
  country: 'DJI',
  titles: ['RÉPUBLIQUE DE DJIBOUTI', "CARTE NATIONALE D'IDENTITÉ", 'جمهورية جيبوتي'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    documentNumber: { ...identityFields.documentNumber, labels: ['N°', 'N', 'Carte N°', 'N° CNI', "Carte d'identité N°"], required: true },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['Délivrée le', 'Date de délivrance', 'Délivré le'] },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['Expire le', "Date d'expiration", "Valable jusqu'au"], required: true },
    surname: { ...identityFields.surname, labels: ['Nom'], script: 'fra', required: true },
    givenNames: { ...identityFields.givenNames, labels: ['Prénom', 'Prénoms', 'Prénom(s)'], script: 'fra' },
    fatherName: { ...identityFields.fatherName, labels: ['Fils de', 'Fille de', 'Fils/Fille de', 'Nom du père', 'Père'], script: 'fra' },
    motherName: { ...identityFields.motherName, labels: ['Et de', 'Nom de la mère', 'Mère'], script: 'fra' },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: [...born, 'Date de naissance'], required: true },
    placeOfBirth: { ...identityFields.placeOfBirth, labels: ['Lieu de naissance', 'À', ...born], script: 'fra' },
    sex: { ...identityFields.sex, labels: ['Sexe'] },
    occupation: { ...identityFields.occupation, labels: ['Profession'], script: 'fra' },
    address: { ...identityFields.address, labels: ['Adresse', 'Domicile'], lines: 2, script: 'fra' },
    portrait,
  },
  otherLabels: ['Taille', 'Signature', 'Signature du titulaire'],
  scripts: ['fra'],
  checks: [
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2093',
      answersAs: '2093',
      side: 'front',
      // The reference does not name these items; they are called as on other cards.
      items: [
        { desc: 'ID Number', from: ['documentNumber'] },
        { desc: 'Last name', from: ['surname'] },
        { desc: 'First name', from: ['givenNames'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Place of Birth', from: ['placeOfBirth'] },
        { desc: "Father's name", from: ['fatherName'] },
        { desc: "Mother's name", from: ['motherName'] },
        { desc: 'Occupation', from: ['occupation'] },
        { desc: 'Address', from: ['address'] },
        { desc: 'Date of issue', from: ['dateOfIssue'] },
        { desc: 'Date of expiry', from: ['dateOfExpiry'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
