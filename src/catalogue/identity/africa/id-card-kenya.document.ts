import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The identity card of Kenya. The reference gives it no number; 2071 is that of its engine. */
export const idCardKenya = defineDocument({
  key: 'id-card-kenya',
  country: 'KEN',
  titles: ['JAMHURI YA KENYA', 'REPUBLIC OF KENYA', 'NATIONAL IDENTITY CARD', 'KITAMBULISHO'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    serialNumber: { ...identityFields.serialNumber, labels: ['Serial Number', 'Serial No.'] },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['Date of Issue'] },
    placeOfIssue: { ...identityFields.placeOfIssue, labels: ['Place of Issue'] },
    nationalIdNumber: { ...identityFields.nationalIdNumber, labels: ['ID Number', 'ID No.'], required: true },
    fullName: { ...identityFields.fullName, labels: ['Full Names', 'Full Name'], required: true, lines: 2 },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['Date of Birth'], required: true },
    sex: { ...identityFields.sex, labels: ['Sex'] },
    placeOfBirth: { ...identityFields.placeOfBirth, labels: ['District of Birth', 'Place of Birth'] },
    portrait,
  },
  otherLabels: ["Holder's Sign.", "Holder's Signature"],
  checks: [
    numberFits(numberForms.keId, 'nationalIdNumber'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2071',
      answersAs: '2071',
      side: 'front',
      isOurs: true,
      items: [
        { desc: 'Serial Number', from: ['serialNumber'] },
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Gender', from: ['sex'] },
        { desc: 'District of Birth', from: ['placeOfBirth'] },
        { desc: 'Place of ISSUE', from: ['placeOfIssue'] },
        { desc: 'Date of ISSUE', from: ['dateOfIssue'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
