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
    '澳門居民身份證',
    '澳門永久性居民身份證',
    '澳門非永久性居民身份證',
    'Bilhete de Identidade de Residente de Macau',
    'Bilhete de Identidade de Residente Permanente',
    'Bilhete de Identidade de Residente',
  ],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    cardTitle: { ...identityFields.conditions, at: { x: 0.2, y: 0, width: 0.8, height: 0.2 } },
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['簽發日期', '發證日期', 'Data de emissão'] },
    dateOfFirstIssue: { ...identityFields.dateOfIssue, labels: ['首次發證', '首次發證日期', '1.ª emissão', 'Data da 1.ª emissão'] },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['有效期至', '有效期', 'Válido até'] },
    nationalIdNumber: { ...identityFields.nationalIdNumber, labels: ['編號', '身份證編號', 'N.º'], required: true },
    fullNameLocal: { ...identityFields.fullNameLocal, labels: ['姓名', 'Nome'], line: 1 },
    fullName: { ...identityFields.fullName, labels: ['姓名', 'Nome'], line: 2, required: true },
    chineseCommercialCode: { ...identityFields.personalNumber, kind: 'text' },
    chineseCommercialCodeText: identityFields.fullNameLocal,
    sex: { ...identityFields.sex, labels: ['性別', 'Sexo'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['出生日期', 'Data de nascimento', 'Data de nasc.'], required: true },
    portrait,
  },
  otherLabels: ['身高', 'Altura', '出生地', 'Local de nascimento'],
  checks: [
    numberFits(numberForms.moId, 'nationalIdNumber'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfFirstIssue', 'dateOfIssue', 'dateOfExpiry'),
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
        { desc: 'Chinese name', from: ['fullNameLocal'] },
        { desc: 'English name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of birth', from: ['dateOfBirth'] },
        { desc: 'Date of issue', from: ['dateOfIssue'] },
        { desc: 'Date of expiry', from: ['dateOfExpiry'] },
        { desc: 'ID number', from: ['nationalIdNumber'] },
        { desc: 'Date of First Issue', from: ['dateOfFirstIssue'] },
        { desc: 'Chinese commercial code', from: ['chineseCommercialCode'] },
        { desc: 'Commercial code to Chinese', from: ['chineseCommercialCodeText'] },
        { desc: 'Document name', from: ['cardTitle'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
