import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { myKad } from '#domain/numbers/my-kad.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/**
 * MyKad, the identity card of Malaysia. It prints no labels: each value has its place. The day of birth stands in the
 * number alone, so no rule holds one against the other.
 */
export const idCardMalaysia = defineDocument({
  key: 'id-card-malaysia',
  country: 'MYS',
  titles: ['KAD PENGENALAN', 'KAD PENGENALAN MALAYSIA', 'IDENTITY CARD', 'MyKad', 'MALAYSIA'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      at: { x: 0.02, y: 0.2, width: 0.5, height: 0.18 },
      required: true,
    },
    fullName: {
      ...identityFields.fullName,
      at: { x: 0.02, y: 0.55, width: 0.6, height: 0.125 },
      lines: 2,
      required: true,
    },
    sex: {
      ...identityFields.sex,
      at: { x: 0.62, y: 0.86, width: 0.36, height: 0.13 },
    },
    dateOfBirth: { ...identityFields.dateOfBirth, toldBy: { field: 'nationalIdNumber', scheme: myKad } },
    nationality: {
      ...identityFields.nationality,
      at: { x: 0.62, y: 0.76, width: 0.36, height: 0.13 },
      words: { WARGANEGARA: 'MYS' },
    },
    address: {
      ...identityFields.address,
      at: { x: 0.02, y: 0.675, width: 0.6, height: 0.32 },
      lines: 5,
    },
    portrait,
  },
  otherLabels: ['ISLAM'],
  checks: [
    numberFits(myKad, 'nationalIdNumber'),
    sexInNumber(myKad, 'nationalIdNumber', 'sex'),
    dateOfBirthPossible('dateOfBirth'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2001',
      answersAs: '2001',
      side: 'front',
      items: [
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Nationality', from: ['nationality'] },
        { desc: 'Adress', from: ['address'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
