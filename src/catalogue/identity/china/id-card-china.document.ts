import { defineDocument } from '#domain/document-type.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'
import { residentCardChecks, residentCardFields } from './resident-card.ts'

/** The resident identity card of China (GA 490): who and where on the front, by whom and until when on the back. */
export const idCardChina = defineDocument({
  key: 'id-card-china',
  country: 'CHN',
  titles: ['中华人民共和国', '居民身份证', '公民身份号码'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    authority: { ...identityFields.authority, side: 'back', labels: ['签发机关'], lines: 2 },
    dateOfIssue: residentCardFields.dateOfIssue,
    dateOfExpiry: { ...residentCardFields.dateOfExpiry, dates: { span: 'until', endless: true } },
    nationalIdNumber: { ...residentCardFields.nationalIdNumber, labels: ['公民身份号码', '公民身份证号码'] },
    fullName: residentCardFields.fullName,
    sex: residentCardFields.sex,
    ethnicity: { ...identityFields.ethnicity, side: 'front', labels: ['民族'] },
    dateOfBirth: residentCardFields.dateOfBirth,
    address: residentCardFields.address,
    portrait: residentCardFields.portrait,
  },
  checks: residentCardChecks,
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2',
      answersAs: '2',
      side: 'front',
      items: [
        { desc: 'Name', aliases: ['姓名'], from: ['fullName'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Ethnicity', aliases: ['民族'], from: ['ethnicity'] },
        { desc: 'Date of Birth', aliases: ['出生'], from: ['dateOfBirth'] },
        { desc: 'Domicile', aliases: ['住址'], from: ['address'] },
        { desc: 'ID Number', aliases: ['公民身份号码'], from: ['nationalIdNumber'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '3',
      answersAs: '3',
      side: 'back',
      items: [
        { desc: 'Issuing authority', aliases: ['签发机关'], from: ['authority'] },
        { desc: 'The limits to validity of the document', aliases: ['有效期限'], from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'Date of Issue', aliases: ['签发日期'], from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', aliases: ['有效期至'], from: ['dateOfExpiry'] },
      ],
    },
  ],
})
