import { dateNotBefore } from '#domain/checks/date-not-before.check.ts'
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
    dateTimeOfBirth: { ...identityFields.dateOfBirth, labels: ['出生时间', '出生日期', 'Date of Birth'] },
    gestationalAge: { ...identityFields.maritalStatus, labels: ['出生孕周', '孕周', 'Gestation'] },
    birthWeight: { ...identityFields.maritalStatus, labels: ['出生体重', '体重', 'Weight'] },
    birthLength: { ...identityFields.maritalStatus, labels: ['出生身长', '身长', 'Height'] },
    placeOfBirth: { ...identityFields.placeOfBirth, labels: ['出生地点', '出生地', 'Place of Birth'], lines: 2 },
    motherName: { ...identityFields.motherName, labels: ['母亲姓名', 'Full Name of Mother'] },
    motherAge: { ...identityFields.maritalStatus, labels: ['母亲年龄'], at: { x: 0, y: 0.4, width: 1, height: 0.22 } },
    motherNationality: { ...identityFields.nationality, labels: ['母亲国籍'], words: { 中国: 'CHN', 中华人民共和国: 'CHN' } },
    motherEthnicity: { ...identityFields.ethnicity, labels: ['母亲民族'] },
    motherAddress: { ...identityFields.address, labels: ['母亲住址'], lines: 2 },
    motherIdNumber: { ...identityFields.nationalIdNumber, labels: ['母亲有效身份证件号码', '母亲身份证号'], checksum: cnId },
    fatherName: { ...identityFields.fatherName, labels: ['父亲姓名', 'Full Name of Father'] },
    fatherAge: { ...identityFields.maritalStatus, labels: ['父亲年龄'], at: { x: 0, y: 0.58, width: 1, height: 0.24 } },
    fatherNationality: { ...identityFields.nationality, labels: ['父亲国籍'], words: { 中国: 'CHN', 中华人民共和国: 'CHN' } },
    fatherEthnicity: { ...identityFields.ethnicity, labels: ['父亲民族'] },
    fatherAddress: { ...identityFields.address, labels: ['父亲住址'], lines: 2 },
    fatherIdNumber: { ...identityFields.nationalIdNumber, labels: ['父亲有效身份证件号码', '父亲身份证号'], checksum: cnId },
  },
  checks: [
    numberFits(numberForms.cnBirthCertificate, 'certificateNumber'),
    numberFits(cnId, 'motherIdNumber', 'fatherIdNumber'),
    dateNotInFuture('dateTimeOfBirth'),
    dateNotBefore('dateTimeOfBirth', 'dateOfIssue'),
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
