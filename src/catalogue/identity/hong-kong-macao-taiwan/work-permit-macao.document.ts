import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

const occupation = ['職業', '職位', 'Profissão', 'Função', 'Cargo']
const employer = ['聘用實體', '僱主', '受聘公司', 'Entidade empregadora', 'Entidade patronal', 'Empregador']

/**
 * The card of a worker in Macao who is no resident (藍卡). Employer and occupation are printed in Chinese, Portuguese or
 * both, as the permit to employ has them. Cards of March 2021 and later bear no expiry.
 */
export const workPermitMacao = defineDocument({
  key: 'work-permit-macao',
  country: 'MAC',
  titles: [
    '外地僱員身份認別證',
    '非本地勞工身份咭',
    'Título de Identificação de Trabalhador Não-Residente',
    'Non-resident Worker’s Identification Card',
  ],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    documentNumber: { ...identityFields.documentNumber, labels: ['編號', 'N.º', 'Número'], required: true },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['簽發日期', '發出日期', '發證日期', 'Data de emissão'] },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['有效期至', '有效期', '有效日期', 'Válido até', 'Validade'] },
    qrCode: { ...identityFields.conditions, kind: 'text' },
    fullNameLocal: { ...identityFields.fullNameLocal, labels: ['姓名', 'Nome'], line: 1 },
    fullName: { ...identityFields.fullName, labels: ['姓名', 'Nome'], line: 2, required: true },
    sex: { ...identityFields.sex, labels: ['性別', '性别', 'Sexo'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['出生日期', 'Data de nascimento'] },
    occupation: { ...identityFields.occupation, labels: occupation, line: 1 },
    occupationLine2: { ...identityFields.occupation, labels: occupation, line: 2 },
    employer: { ...identityFields.employer, labels: employer, line: 1 },
    employerLatin: { ...identityFields.employer, labels: employer, line: 2 },
    portrait,
  },
  codes: ['QRCode'],
  scripts: ['chi_tra'],
  checks: [
    numberFits(numberForms.moWorkPermit, 'documentNumber'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '1014',
      answersAs: '1014',
      side: 'front',
      items: [
        { desc: 'Chinese name', aliases: ['中文姓名'], from: ['fullNameLocal'] },
        { desc: 'English name', aliases: ['英文姓名'], from: ['fullName'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Post1', aliases: ['職位1'], from: ['occupation'] },
        { desc: 'Post2', aliases: ['職位2'], from: ['occupationLine2'] },
        { desc: 'Hired Company', aliases: ['受聘公司'], from: ['employer'] },
        { desc: 'Hired Company-EN', aliases: ['受聘公司英文名'], from: ['employerLatin'] },
        { desc: 'Date of issue', aliases: ['簽發日期'], from: ['dateOfIssue'] },
        { desc: 'Date of expiry', aliases: ['有效期至'], from: ['dateOfExpiry'] },
        { desc: 'Code', aliases: ['編號'], from: ['documentNumber'] },
        { desc: 'QR Code', aliases: ['有效日期:二維碼'], from: ['qrCode'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
