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
import { identityFields } from '../identity-fields.ts'
import { omaniCardFields } from './omani-card-fields.ts'

/** The card of foreigners who live in Oman. */
export const residencePermitOman = defineDocument({
  key: 'residence-permit-oman',
  country: 'OMN',
  titles: ['SULTANATE OF OMAN', 'RESIDENT CARD', 'RESIDENCE CARD', 'سلطنة عمان', 'سلطنة عُمان', 'بطاقة مقيم', 'بطاقة إقامة'],
  format: 'ID-1',
  mrz: 'TD1',
  sides: ['front', 'back'],
  fields: {
    ...omaniCardFields.document,
    ...omaniCardFields.holder,
    occupation: { ...identityFields.occupation, labels: ['Profession', 'Occupation', 'المهنة'] },
    sponsor: { ...identityFields.employer, labels: ['Sponsor', 'Employer', 'الكفيل', 'جهة العمل'] },
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
      typeId: '2096',
      answersAs: '2096',
      side: 'front',
      // The reference does not name these items; they are called as on the cards of its neighbours.
      items: [
        { desc: 'ID Number', from: ['documentNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Name(Arabic)', from: ['fullNameLocal'] },
        { desc: 'Nationality', from: ['nationality'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Occupation', from: ['occupation'] },
        { desc: 'Sponsor', from: ['sponsor'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
