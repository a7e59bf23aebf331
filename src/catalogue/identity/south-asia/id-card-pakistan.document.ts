import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { pkCnic } from '#domain/numbers/pk-cnic.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The smart identity card of Pakistan (CNIC, and NICOP for those abroad). Those of the old hold for life. */
export const idCardPakistan = defineDocument({
  key: 'id-card-pakistan',
  country: 'PAK',
  titles: ['ISLAMIC REPUBLIC OF PAKISTAN', 'PAKISTAN', 'National Identity Card', 'قومی شناختی کارڈ', 'حکومت پاکستان'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['Date of Issue'] },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['Date of Expiry'], dates: { endless: true }, required: true },
    nationalIdNumber: { ...identityFields.nationalIdNumber, labels: ['Identity Number', 'Identity No.'], required: true },
    fullName: { ...identityFields.fullName, labels: ['Name'], required: true },
    fatherName: { ...identityFields.fatherName, labels: ['Father Name', "Father's Name", 'Husband Name'] },
    sex: { ...identityFields.sex, labels: ['Gender', 'Sex'] },
    countryOfStay: { ...identityFields.nationality, labels: ['Country of Stay'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['Date of Birth'], required: true },
    portrait,
  },
  otherLabels: ["Holder's Signature", 'Signature'],
  codes: ['QRCode'],
  checks: [
    numberFits(pkCnic, 'nationalIdNumber'),
    sexInNumber(pkCnic, 'nationalIdNumber', 'sex'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    countryKnown('countryOfStay'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2098',
      answersAs: '2098',
      side: 'front',
      // The reference does not name these items; they are called as the card calls them.
      items: [
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Father Name', from: ['fatherName'] },
        { desc: 'Gender', from: ['sex'] },
        { desc: 'Country of Stay', from: ['countryOfStay'] },
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
