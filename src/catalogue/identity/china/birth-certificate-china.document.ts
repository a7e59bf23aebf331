import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { cnId } from '#domain/numbers/cn-id.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The birth certificate of China, sixth edition: the child first, then mother and father with the same labels. */
export const birthCertificateChina = defineDocument({
  key: 'birth-certificate-china',
  country: 'CHN',
  titles: ['出生医学证明', 'Birth Certificate', '中华人民共和国出生医学证明'],
  format: 'page',
  mrz: null,
  sides: ['front'],
  fields: {
    certificateNumber: {
      ...identityFields.documentNumber,
      labels: ['出生证编号', '出生医学证明编号', '编号', 'Birth Certificate No.'],
      required: true,
    },
    medicalInstitution: { ...identityFields.authority, labels: ['医疗机构名称', '接生机构名称', 'Facility of Birth'], lines: 2 },
    authority: { ...identityFields.authority, labels: ['签发机构', '签发机构（专用章）', 'Issuing Authority'] },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['签发日期', 'Date of Issue'] },
    newbornName: { ...identityFields.fullName, labels: ['新生儿姓名', 'Full Name of Baby'], required: true },
    sex: { ...identityFields.sex, labels: ['性别', 'Sex'] },
    dateTimeOfBirth: { ...identityFields.placeOfBirth, labels: ['出生时间', '出生日期', 'Date of Birth'] },
    gestationalAge: { ...identityFields.maritalStatus, labels: ['出生孕周', '孕周', 'Gestation'] },
    birthWeight: { ...identityFields.maritalStatus, labels: ['出生体重', '体重', 'Weight'] },
    birthLength: { ...identityFields.maritalStatus, labels: ['出生身长', '身长', 'Height'] },
    placeOfBirth: { ...identityFields.placeOfBirth, labels: ['出生地点', '出生地', 'Place of Birth'], lines: 2 },
    motherName: { ...identityFields.motherName, labels: ['母亲姓名', 'Full Name of Mother'] },
    motherAge: { ...identityFields.maritalStatus, labels: ['年龄', '母亲年龄', 'Age'], partOf: 'motherName' },
    motherNationality: {
      ...identityFields.nationality,
      labels: ['国籍', '母亲国籍', 'Nationality'],
      words: { 中国: 'CHN', 中华人民共和国: 'CHN' },
      partOf: 'motherName',
    },
    motherEthnicity: { ...identityFields.ethnicity, labels: ['民族', '母亲民族', 'Ethnicity'], partOf: 'motherName' },
    motherAddress: { ...identityFields.address, labels: ['住址', '母亲住址', 'Address'], lines: 2, partOf: 'motherName' },
    motherIdNumber: {
      ...identityFields.nationalIdNumber,
      labels: ['有效身份证件号码', '母亲有效身份证件号码', '母亲身份证号', 'ID No.'],
      checksum: cnId,
      partOf: 'motherName',
    },
    fatherName: { ...identityFields.fatherName, labels: ['父亲姓名', 'Full Name of Father'] },
    fatherAge: { ...identityFields.maritalStatus, labels: ['年龄', '父亲年龄', 'Age'], partOf: 'fatherName' },
    fatherNationality: {
      ...identityFields.nationality,
      labels: ['国籍', '父亲国籍', 'Nationality'],
      words: { 中国: 'CHN', 中华人民共和国: 'CHN' },
      partOf: 'fatherName',
    },
    fatherEthnicity: { ...identityFields.ethnicity, labels: ['民族', '父亲民族', 'Ethnicity'], partOf: 'fatherName' },
    fatherAddress: { ...identityFields.address, labels: ['住址', '父亲住址', 'Address'], lines: 2, partOf: 'fatherName' },
    fatherIdNumber: {
      ...identityFields.nationalIdNumber,
      labels: ['有效身份证件号码', '父亲有效身份证件号码', '父亲身份证号', 'ID No.'],
      checksum: cnId,
      partOf: 'fatherName',
    },
  },
  checks: [
    numberFits(numberForms.cnBirthCertificate, 'certificateNumber'),
    numberFits(cnId, 'motherIdNumber', 'fatherIdNumber'),
    dateNotInFuture('dateOfIssue'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: 'lg8',
      answersAs: 'lg8',
      side: null,
      items: [
        { desc: 'Newborn name', from: ['newbornName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date and time of birth', from: ['dateTimeOfBirth'] },
        { desc: 'Gestational age', from: ['gestationalAge'] },
        { desc: 'Birth weight', from: ['birthWeight'] },
        { desc: 'Birth length', from: ['birthLength'] },
        { desc: 'Place of birth', from: ['placeOfBirth'] },
        { desc: 'Medical institution', from: ['medicalInstitution'] },
        { desc: 'Mother name', from: ['motherName'] },
        { desc: 'Mother age', from: ['motherAge'] },
        { desc: 'Mother nationality', from: ['motherNationality'] },
        { desc: 'Mother ethnicity', from: ['motherEthnicity'] },
        { desc: 'Mother address', from: ['motherAddress'] },
        { desc: 'Mother ID number', from: ['motherIdNumber'] },
        { desc: 'Father name', from: ['fatherName'] },
        { desc: 'Father age', from: ['fatherAge'] },
        { desc: 'Father nationality', from: ['fatherNationality'] },
        { desc: 'Father ethnicity', from: ['fatherEthnicity'] },
        { desc: 'Father address', from: ['fatherAddress'] },
        { desc: 'Father ID number', from: ['fatherIdNumber'] },
        { desc: 'Certificate number', from: ['certificateNumber'] },
        { desc: 'Date of issue', from: ['dateOfIssue'] },
        { desc: 'Issuing authority', from: ['authority'] },
      ],
    },
  ],
})
