import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The driver licence of New Zealand. It numbers what it says; 5b counts the cards that the holder has had. */
export const drivingLicenceNewZealand = defineDocument({
  key: 'driving-licence-new-zealand',
  country: 'NZL',
  titles: ['NEW ZEALAND DRIVER LICENCE', 'DRIVER LICENCE', 'NEW ZEALAND', 'LEARNER LICENCE', 'RESTRICTED LICENCE'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    licenceNumber: { ...identityFields.licenceNumber, labels: ['5a.', 'Licence No.', 'Licence number'], required: true },
    serialNumber: { ...identityFields.serialNumber, kind: 'code', labels: ['5b.', 'Version', 'Card version', 'Version no.'] },
    licenceClass: { ...identityFields.licenceClass, labels: ['9.', 'Classes', 'Class'] },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['4a.', 'Issue date', 'Date of issue'] },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['4b.', 'Expiry date', 'Date of expiry'], required: true },
    surname: { ...identityFields.surname, labels: ['1.', 'Surname'], required: true },
    givenNames: { ...identityFields.givenNames, labels: ['2.', 'First names', 'Given names'], required: true },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['3.', 'Date of birth'], required: true },
    address: { ...identityFields.address, labels: ['8.', 'Address'], lines: 3 },
    portrait,
  },
  otherLabels: ['6.', '7.', 'Donor', 'Conditions'],
  checks: [
    numberFits(numberForms.nzLicence, 'licenceNumber'),
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
      typeId: '2003',
      answersAs: '2003',
      side: 'front',
      items: [
        { desc: 'Last name', from: ['surname'] },
        { desc: 'First name', from: ['givenNames'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: "Driver's license number", from: ['licenceNumber'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
