import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { sgNric } from '#domain/numbers/sg-nric.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The driving licence of Singapore. Its number is the holder's NRIC or FIN; only those of visitors end. */
export const drivingLicenceSingapore = defineDocument({
  key: 'driving-licence-singapore',
  country: 'SGP',
  titles: ['REPUBLIC OF SINGAPORE', 'DRIVING LICENCE', 'QUALIFIED DRIVING LICENCE', 'SINGAPORE POLICE FORCE'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    licenceNumber: {
      ...identityFields.licenceNumber,
      labels: ['Licence Number', 'Licence No.'],
      checksum: sgNric,
      required: true,
    },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['Issue Date', 'Date of Issue'] },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['Expiry Date', 'Date of Expiry', 'Valid Till'], dates: { endless: true } },
    fullName: { ...identityFields.fullName, labels: ['Name'], required: true, lines: 2 },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['Birth Date', 'Date of Birth'], required: true },
    portrait,
  },
  checks: [
    numberFits(sgNric, 'licenceNumber'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2031',
      answersAs: '2031',
      side: 'front',
      items: [
        { desc: "Driver's license number", from: ['licenceNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
