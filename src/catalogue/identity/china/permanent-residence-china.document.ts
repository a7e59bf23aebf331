import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { cnForeignerId } from '#domain/numbers/cn-foreigner-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The permanent resident card of foreigners in China, of 2017 and 2023. */
export const permanentResidenceChina = defineDocument({
  key: 'permanent-residence-china',
  country: 'CHN',
  titles: ['中华人民共和国外国人永久居留身份证', 'Foreign Permanent Resident ID Card', '外国人永久居留身份证'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    authorityLocal: { ...identityFields.authority, labels: ['签发机关', 'Issuing Authority'], line: 1 },
    authority: { ...identityFields.authority, labels: ['签发机关', 'Issuing Authority'], line: 2 },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['有效期限', 'Period of Validity'], dates: { span: 'from' } },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['有效期限', 'Period of Validity'], dates: { span: 'until', endless: true } },
    documentNumber: {
      ...identityFields.documentNumber,
      labels: ['证件号码', 'Card No.', 'ID Number', '公民身份号码'],
      checksum: cnForeignerId,
      required: true,
    },
    fullName: { ...identityFields.fullName, labels: ['姓名', 'Name'], writing: 'Latin', lines: 3, required: true },
    fullNameLocal: { ...identityFields.fullNameLocal, labels: ['姓名', 'Name'], writing: 'Han', lines: 3 },
    sex: { ...identityFields.sex, labels: ['性别', 'Sex'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['出生日期', 'Date of Birth'] },
    nationality: { ...identityFields.nationality, labels: ['国籍', 'Nationality'] },
    portrait,
  },
  checks: [
    numberFits(cnForeignerId, 'documentNumber'),
    birthInNumber(cnForeignerId, 'documentNumber', 'dateOfBirth'),
    sexInNumber(cnForeignerId, 'documentNumber', 'sex'),
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    countryKnown('nationality'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '33',
      answersAs: '33',
      side: 'front',
      items: [
        { desc: 'English name', from: ['fullName'] },
        { desc: 'Chinese name', from: ['fullNameLocal'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Notionality', from: ['nationality'] },
        { desc: 'Chinese Issuing Authority', from: ['authorityLocal'] },
        { desc: 'English Issuing Authority', from: ['authority'] },
        { desc: 'Card No.', from: ['documentNumber'] },
        { desc: 'Period of Validity', from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'English surname', from: ['fullName'], part: 'surname' },
        { desc: 'English firstname', from: ['fullName'], part: 'given-names' },
        { desc: 'Nationality Codes', from: ['nationality'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
