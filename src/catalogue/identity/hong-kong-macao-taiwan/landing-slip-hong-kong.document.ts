import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The slip that visitors to Hong Kong are given on arrival. */
export const landingSlipHongKong = defineDocument({
  key: 'landing-slip-hong-kong',
  country: 'HKG',
  titles: ['Immigration Department, HKSAR', 'Immigration Department', 'Landing Slip', '入境標籤', '入境處'],
  format: 'page',
  mrz: null,
  sides: ['front'],
  fields: {
    documentNumber: {
      ...identityFields.documentNumber,
      labels: ['Document No.', 'Travel Document No.', '旅行證件號碼', '證件號碼'],
      required: true,
    },
    arrivalDate: { ...identityFields.dateOfIssue, labels: ['Arrival Date', 'Date of Arrival', '抵港日期', '到達日期'] },
    permittedUntil: {
      ...identityFields.dateOfExpiry,
      labels: ['Permitted to remain until', 'Permitted to remain', '獲准逗留至', '准許逗留至', 'Until'],
      required: true,
    },
    fullName: { ...identityFields.fullName, labels: ['Name', '姓名'], required: true },
  },
  otherLabels: ['Conditions of Stay', '逗留條件'],
  scripts: ['chi_tra'],
  checks: [dateNotInFuture('arrivalDate'), datesInOrder('arrivalDate', 'permittedUntil'), notExpired('permittedUntil')],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '1015',
      answersAs: '1015',
      side: 'front',
      items: [
        { desc: 'Permitted to remain', aliases: ['允许停留至'], from: ['permittedUntil'] },
        { desc: 'English name', aliases: ['英文姓名'], from: ['fullName'] },
        { desc: 'ID number', aliases: ['证件号码'], from: ['documentNumber'] },
        { desc: 'Arrival Date', aliases: ['入境日期'], from: ['arrivalDate'] },
      ],
    },
  ],
})
