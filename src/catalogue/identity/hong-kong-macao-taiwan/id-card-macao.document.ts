import { dateNotBefore } from '#domain/checks/date-not-before.check.ts'
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

/** The resident identity card of Macao, in Chinese and Portuguese. */
export const idCardMacao = defineDocument({
  key: 'id-card-macao',
  country: 'MAC',
  titles: [
    '澳門特別行政區永久性居民身份證',
    '澳門特別行政區非永久性居民身份證',
    '澳門居民身份證',
    '永久性居民身份證',
    'Bilhete de Identidade de Residente de Macau',
    'Bilhete de Identidade de Residente Permanente',
    'Bilhete de Identidade de Residente',
  ],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    cardTitle: { ...identityFields.conditions, at: { x: 0.2, y: 0, width: 0.8, height: 0.2 } },
    dateOfIssue: {
      ...identityFields.dateOfIssue,
      labels: ['簽發日期', '發證日期', '本次發證', '本次發證日期', '本次發出日期', 'Emissão', 'Data de emissão', 'Data desta emissão'],
    },
    dateOfFirstIssue: {
      ...identityFields.dateOfIssue,
      labels: ['首次發證', '首次發證日期', '首次發出日期', '1.ª emissão', 'Data da 1.ª emissão'],
    },
    dateOfExpiry: {
      ...identityFields.dateOfExpiry,
      labels: ['有效期至', '有效期', '有效日期', 'Válido até', 'Validade', 'Data de validade'],
      dates: { endless: true },
    },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      labels: ['編號', '證件編號', '身份證編號', '身份證號碼', 'N.º', 'BIR N.º'],
      required: true,
    },
    fullNameLocal: { ...identityFields.fullNameLocal, labels: ['姓名', 'Nome'], line: 1 },
    fullName: { ...identityFields.fullName, labels: ['姓名', 'Nome'], line: 2, required: true },
    chineseCommercialCode: {
      ...identityFields.personalNumber,
      labels: ['電碼', '中文電碼'],
      at: { x: 0.3, y: 0.365, width: 0.55, height: 0.07 },
    },
    sex: { ...identityFields.sex, labels: ['性別', '性别', 'Sexo'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['出生日期', 'Data de nascimento', 'Data de nasc.'], required: true },
    portrait,
  },
  otherLabels: ['身高', 'Altura', '出生地', '出生地點', 'Local de nascimento', 'Naturalidade', '簽名', 'Assinatura'],
  scripts: ['chi_tra'],
  checks: [
    numberFits(numberForms.moId, 'nationalIdNumber'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    dateNotBefore('dateOfFirstIssue', 'dateOfIssue'),
    notExpired('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '1005',
      answersAs: '1005',
      side: 'front',
      items: [
        { desc: 'Chinese name', aliases: ['中文姓名'], from: ['fullNameLocal'] },
        { desc: 'English name', aliases: ['拼音姓名'], from: ['fullName'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Date of issue', aliases: ['簽發日期'], from: ['dateOfIssue'] },
        { desc: 'Date of expiry', aliases: ['有效期至'], from: ['dateOfExpiry'] },
        { desc: 'ID number', aliases: ['身份證號碼'], from: ['nationalIdNumber'] },
        { desc: 'Date of First Issue', aliases: ['首次發證'], from: ['dateOfFirstIssue'] },
        { desc: 'Chinese commercial code', aliases: ['中文電碼'], from: ['chineseCommercialCode'] },
        // What the codes say: the name in Chinese.
        { desc: 'Commercial code to Chinese', aliases: ['電碼譯文'], from: ['fullNameLocal'] },
        { desc: 'Document name', aliases: ['證件名稱'], from: ['cardTitle'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
