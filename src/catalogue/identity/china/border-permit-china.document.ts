import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { cnId } from '#domain/numbers/cn-id.ts'
import { mrzLine, portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The permit to enter and leave border areas of China, of 2005: the page with the portrait and the page that tells who. */
export const borderPermitChina = defineDocument({
  key: 'border-permit-china',
  country: 'CHN',
  titles: [
    '中华人民共和国边境地区出入境通行证',
    '中华人民共和国出入境通行证',
    '边境地区出入境通行证',
    '边境通行证',
    'Border Exit-Entry Permit',
    '持证人情况',
  ],
  format: 'ID-3',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    documentNumber: { ...identityFields.documentNumber, side: 'front', labels: ['证件号码', '通行证号', '证号', 'No.'], required: true },
    nationalIdNumber: { ...identityFields.nationalIdNumber, labels: ['身份证号码', '公民身份号码', '身份证号'], checksum: cnId },
    fullName: { ...identityFields.fullName, labels: ['姓名', 'Name'], required: true },
    sex: { ...identityFields.sex, labels: ['性别', 'Sex'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['出生日期', 'Date of Birth'] },
    address: { ...identityFields.address, side: 'back', labels: ['地址', '住址', '常住户口所在地'], lines: 2 },
    portrait,
    mrzLine1: { ...mrzLine, side: 'front' },
    mrzLine2: { ...mrzLine, side: 'front' },
  },
  checks: [
    numberFits(cnId, 'nationalIdNumber'),
    birthInNumber(cnId, 'nationalIdNumber', 'dateOfBirth'),
    sexInNumber(cnId, 'nationalIdNumber', 'sex'),
    dateOfBirthPossible('dateOfBirth'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '1003',
      answersAs: '1003',
      side: 'front',
      items: [
        { desc: 'Document number', aliases: ['证件号码'], from: ['documentNumber'] },
        { desc: 'Name', aliases: ['姓名'], from: ['fullName'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'ID number', aliases: ['身份证号码'], from: ['nationalIdNumber'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '1004',
      answersAs: '1004',
      side: 'back',
      items: [
        { desc: 'Name', aliases: ['姓名'], from: ['fullName'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'ID number', aliases: ['身份证号码'], from: ['nationalIdNumber'] },
        { desc: 'Address', aliases: ['地址'], from: ['address'] },
      ],
    },
  ],
})
