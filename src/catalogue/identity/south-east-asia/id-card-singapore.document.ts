import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { sgNric } from '#domain/numbers/sg-nric.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** NRIC, the identity card of Singapore's citizens and permanent residents. The name in Chinese stands below the one in Latin letters. */
export const idCardSingapore = defineDocument({
  key: 'id-card-singapore',
  country: 'SGP',
  titles: ['REPUBLIC OF SINGAPORE', 'IDENTITY CARD NO.', 'IDENTITY CARD'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      labels: ['Identity Card No.', 'NRIC No.'],
      checksum: sgNric,
      required: true,
    },
    fullName: { ...identityFields.fullName, labels: ['Name'], writing: 'Latin', required: true, lines: 2 },
    fullNameLocal: { ...identityFields.fullNameLocal, labels: ['Name'], writing: 'Han', lines: 3 },
    ethnicity: { ...identityFields.ethnicity, labels: ['Race'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['Date of birth'], required: true },
    sex: { ...identityFields.sex, labels: ['Sex'] },
    countryOfBirth: { ...identityFields.nationality, labels: ['Country of birth', 'Country/Place of birth'] },
    portrait,
  },
  checks: [numberFits(sgNric, 'nationalIdNumber'), dateOfBirthPossible('dateOfBirth'), sexKnown('sex'), countryKnown('countryOfBirth')],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2004',
      answersAs: '2004',
      side: 'front',
      items: [
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Race', from: ['ethnicity'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Country of birth', from: ['countryOfBirth'] },
        { desc: 'IDENTITY CARD NO.', from: ['nationalIdNumber'] },
        { desc: 'Chinese name', from: ['fullNameLocal'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
