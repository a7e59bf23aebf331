import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { printCharacterThreshold } from '../identity-fields.ts'
import { numberedLicenceFields, otherLicenceNumbers } from './numbered-licence-fields.ts'

/** A driving licence of the European model, of whichever state; Sweden's has a type of its own. */
export const euDrivingLicence = defineDocument({
  key: 'eu-driving-licence',
  country: 'EUE',
  titles: [
    'Driving licence',
    'Führerschein',
    'Permis de conduire',
    'Permiso de conducción',
    'Patente di guida',
    'Carta de condução',
    'Rijbewijs',
    'Kørekort',
    'Ajokortti',
    'Prawo jazdy',
    'Řidičský průkaz',
    'Vodičský preukaz',
    'Vezetői engedély',
    'Vozniško dovoljenje',
    'Vozačka dozvola',
    'Permis de conducere',
    'Juhiluba',
    'Vadītāja apliecība',
    'Vairuotojo pažymėjimas',
    'Liċenzja tas-sewqan',
    'Ceadúnas tiomána',
    'Свидетелство за управление на МПС',
    'Άδεια οδήγησης',
  ],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: { ...numberedLicenceFields, portrait },
  otherLabels: otherLicenceNumbers,
  // Their letters with accents are most of those that European names have.
  scripts: ['deu', 'fra', 'spa', 'swe'],
  checks: [
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: 'eu-driving-licence',
      answersAs: 'eu-driving-licence',
      side: 'front',
      isOurs: true,
      items: [
        { desc: 'Surname', from: ['surname'] },
        { desc: 'Given Name', from: ['givenNames'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Place of Birth', from: ['placeOfBirth'] },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Issuer', from: ['authority'] },
        { desc: 'Personal Number', from: ['personalNumber'] },
        { desc: "Driver's license number", from: ['licenceNumber'] },
        { desc: 'Address', from: ['address'] },
        { desc: 'Class', from: ['licenceClass'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
