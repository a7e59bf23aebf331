import { defineDocument } from '#domain/document-type.ts'
import { cnHmtId } from '#domain/numbers/cn-hmt-id.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'
import { residentCardChecks, residentCardFields } from './resident-card.ts'

/** The residence permit of people from Hong Kong, Macao and Taiwan on the mainland, of 2018: laid out as the identity card, with the number of the travel permit on its back. */
export const residencePermitHmt = defineDocument({
  key: 'residence-permit-hmt',
  country: 'CHN',
  titles: ['中华人民共和国', '港澳居民居住证', '台湾居民居住证', '公民身份号码'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    authority: { ...identityFields.authority, side: 'back', labels: ['签发机关'] },
    permitNumber: { ...identityFields.documentNumber, side: 'back', labels: ['通行证号码'] },
    timesIssued: { ...identityFields.conditions, side: 'back', labels: ['签发次数'] },
    ...residentCardFields,
    nationalIdNumber: { ...residentCardFields.nationalIdNumber, checksum: cnHmtId },
  },
  checks: residentCardChecks,
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '31',
      answersAs: '31',
      side: 'front',
      items: [
        { desc: 'Name', aliases: ['姓名'], from: ['fullName'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of Birth', aliases: ['出生'], from: ['dateOfBirth'] },
        { desc: 'Domicile', aliases: ['住址'], from: ['address'] },
        { desc: 'ID Number', aliases: ['公民身份号码'], from: ['nationalIdNumber'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '32',
      answersAs: '32',
      side: 'back',
      items: [
        { desc: 'Issuing authority', aliases: ['签发机关'], from: ['authority'] },
        { desc: 'The limits to validity of the document', aliases: ['有效期限'], from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'Date of Issue', aliases: ['签发日期'], from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', aliases: ['有效期至'], from: ['dateOfExpiry'] },
        { desc: 'ID number', aliases: ['通行证号码'], from: ['permitNumber'] },
        { desc: 'Issues', from: ['timesIssued'] },
      ],
    },
  ],
})
