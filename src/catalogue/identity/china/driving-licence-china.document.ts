import { defineDocument } from '#domain/document-type.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'
import { drivingLicenceChecks, drivingLicenceFields } from './driving-licence-fields.ts'

/** The paper driving licence of China (GA 482), its main page and its second page. Its number is the holder’s own. */
export const drivingLicenceChina = defineDocument({
  key: 'driving-licence-china',
  country: 'CHN',
  titles: ['中华人民共和国机动车驾驶证', 'Driving License of the People’s Republic of China', '机动车驾驶证副页', '机动车驾驶证'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    licenceNumber: drivingLicenceFields.licenceNumber,
    licenceClass: drivingLicenceFields.licenceClass,
    dateOfFirstIssue: {
      ...identityFields.dateOfIssue,
      side: 'front',
      labels: ['初次领证日期', '初始领证日期', 'Date of First Issue', 'Issue Date'],
    },
    validFrom: {
      ...identityFields.validFrom,
      side: 'front',
      labels: ['有效起始日期', 'Valid From', '有效期限', 'Valid Period'],
      dates: { span: 'from' },
    },
    dateOfExpiry: drivingLicenceFields.dateOfExpiry,
    fileNumber: drivingLicenceFields.fileNumber,
    fullName: drivingLicenceFields.fullName,
    sex: drivingLicenceFields.sex,
    nationality: drivingLicenceFields.nationality,
    dateOfBirth: { ...identityFields.dateOfBirth, side: 'front', labels: ['出生日期', 'Date of Birth', 'Birthday'] },
    address: drivingLicenceFields.address,
    portrait,
  },
  otherLabels: ['记录', 'Record', '副页'],
  checks: drivingLicenceChecks,
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '5',
      answersAs: '5',
      side: 'front',
      items: [
        { desc: 'ID Number', aliases: ['证号'], from: ['licenceNumber'] },
        { desc: 'Name', aliases: ['姓名'], from: ['fullName'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Address', aliases: ['住址'], from: ['address'] },
        { desc: 'Date of birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Date of first issue', aliases: ['初始领证日期'], from: ['dateOfFirstIssue'] },
        { desc: 'Class', aliases: ['准驾车型'], from: ['licenceClass'] },
        { desc: 'Valid From', aliases: ['有效起始日期'], from: ['validFrom'] },
        { desc: 'Valid For', aliases: ['有效期限'], from: ['validFrom', 'dateOfExpiry'], between: '-' },
        { desc: 'Date of Expiry', aliases: ['有效截止日期'], from: ['dateOfExpiry'] },
        { desc: 'Nationality', aliases: ['国籍'], from: ['nationality'] },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '28',
      answersAs: '28',
      side: 'back',
      items: [
        { desc: 'ID Number', aliases: ['证号'], from: ['licenceNumber'] },
        { desc: 'Name', aliases: ['姓名'], from: ['fullName'] },
        { desc: 'File number', aliases: ['档案编号'], from: ['fileNumber'] },
      ],
    },
  ],
})
