import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { sePersonalNumber } from '#domain/numbers/se-personal-number.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { printCharacterThreshold } from '../identity-fields.ts'
import { numberedLicenceFields, otherLicenceNumbers } from './numbered-licence-fields.ts'

const inSwedish = { script: 'swe' } as const

/** The driving licence of Sweden: the European model, with the holder's personal number as 4d. */
export const drivingLicenceSweden = defineDocument({
  key: 'driving-licence-sweden',
  country: 'SWE',
  titles: ['KÖRKORT SVERIGE', 'KÖRKORT', 'SVERIGE', 'TRANSPORTSTYRELSEN'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    licenceNumber: numberedLicenceFields.licenceNumber,
    dateOfIssue: numberedLicenceFields.dateOfIssue,
    dateOfExpiry: numberedLicenceFields.dateOfExpiry,
    authority: { ...numberedLicenceFields.authority, ...inSwedish },
    licenceClass: numberedLicenceFields.licenceClass,
    surname: { ...numberedLicenceFields.surname, ...inSwedish },
    givenNames: { ...numberedLicenceFields.givenNames, ...inSwedish },
    dateOfBirth: numberedLicenceFields.dateOfBirth,
    placeOfBirth: { ...numberedLicenceFields.placeOfBirth, ...inSwedish },
    personalNumber: { ...numberedLicenceFields.personalNumber, checksum: sePersonalNumber },
    portrait,
  },
  otherLabels: otherLicenceNumbers,
  scripts: ['swe'],
  checks: [
    numberFits(sePersonalNumber, 'personalNumber'),
    birthInNumber(sePersonalNumber, 'personalNumber', 'dateOfBirth'),
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
      typeId: '2020',
      answersAs: '2020',
      side: 'front',
      items: [
        { desc: 'Given Name', from: ['givenNames'] },
        { desc: 'Surname', from: ['surname'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: "Driver's license number", from: ['licenceNumber'] },
        { desc: 'Social Security Number', from: ['personalNumber'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
