import { defineDocument } from '#domain/document-type.ts'
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
        { desc: 'ID Number', from: ['licenceNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Address', from: ['address'] },
        { desc: 'Date of birth', from: ['dateOfBirth'] },
        { desc: 'Date of first issue', from: ['dateOfFirstIssue'] },
        { desc: 'Class', from: ['licenceClass'] },
        { desc: 'Valid From', from: ['validFrom'] },
        { desc: 'Valid For', from: ['validFrom', 'dateOfExpiry'], between: '-' },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Nationality', from: ['nationality'] },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '28',
      answersAs: '28',
      side: 'back',
      items: [
        { desc: 'ID Number', from: ['licenceNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'File number', from: ['fileNumber'] },
      ],
    },
  ],
})
