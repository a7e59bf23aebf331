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
        { desc: 'English name', aliases: ['英文姓名'], from: ['fullName'] },
        { desc: 'Chinese name', aliases: ['中文姓名'], from: ['fullNameLocal'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of Birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Notionality', aliases: ['国籍'], from: ['nationality'] },
        { desc: 'Chinese Issuing Authority', aliases: ['中文签发机关'], from: ['authorityLocal'] },
        { desc: 'English Issuing Authority', aliases: ['英文签发机关'], from: ['authority'] },
        { desc: 'Card No.', aliases: ['公民身份号码'], from: ['documentNumber'] },
        { desc: 'Period of Validity', aliases: ['有效期限'], from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'English surname', aliases: ['英文姓'], from: ['fullName'], part: 'surname' },
        { desc: 'English firstname', aliases: ['英文名'], from: ['fullName'], part: 'given-names' },
        { desc: 'Nationality Codes', aliases: ['国籍代码'], from: ['nationality'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
