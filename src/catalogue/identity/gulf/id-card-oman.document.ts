import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { nameAsInZone } from '#domain/checks/name-as-in-zone.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { mrzCharacterThreshold, portrait } from '../../travel/mrz-fields.ts'
import { omaniCardFields } from './omani-card-fields.ts'

/** The identity card of citizens of Oman. */
export const idCardOman = defineDocument({
  key: 'id-card-oman',
  country: 'OMN',
  titles: ['SULTANATE OF OMAN', 'IDENTITY CARD', 'سلطنة عمان', 'سلطنة عُمان', 'بطاقة شخصية'],
  format: 'ID-1',
  mrz: 'TD1',
  sides: ['front', 'back'],
  fields: {
    ...omaniCardFields.document,
    ...omaniCardFields.holder,
    ...omaniCardFields.zone,
    portrait,
  },
  otherLabels: ['Date of Issue', 'تاريخ الإصدار', 'Signature'],
  scripts: ['ara'],
  checks: [
    numberFits(numberForms.omCivilNumber, 'documentNumber'),
    nameAsInZone('fullName', 'surname', 'givenNames'),
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
    countryKnown('issuingState', 'nationality'),
    sexKnown('sex'),
  ],
  characterThreshold: mrzCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2095',
      answersAs: '2095',
      side: 'front',
      // The reference does not name these items; they are called as on the cards of its neighbours.
      items: [
        { desc: 'ID Number', from: ['documentNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Name(Arabic)', from: ['fullNameLocal'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Place of Birth', from: ['placeOfBirth'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
