import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { bankCardLength } from '#domain/numbers/bank-card-length.ts'
import { bankCard as bankCardNumber } from '#domain/numbers/bank-card.ts'
import { printCharacterThreshold } from '../identity/identity-fields.ts'

const ofCard = { group: 'document', required: false, labels: [] } as const

/**
 * A payment card of whichever bank (ISO/IEC 7811-1, 7813). Number and holder stand without labels. The security code is
 * no field: it is never kept, even where it is seen.
 */
export const bankCard = defineDocument({
  key: 'bank-card',
  country: null,
  titles: [
    'Visa',
    'Mastercard',
    'UnionPay',
    '银联',
    'American Express',
    'JCB',
    'Maestro',
    'Debit',
    'Credit',
    'Valid thru',
    'Month/Year',
    'Authorized signature',
    'Not valid unless signed',
    '借记卡',
    '储蓄卡',
    '信用卡',
    '银行',
  ],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  sideWords: { back: ['Authorized signature', 'Not valid unless signed', '持卡人签名'] },
  fields: {
    cardNumber: {
      kind: 'card-number',
      group: 'document',
      required: true,
      labels: ['卡号', 'Card number', 'Card No.'],
      // Of one digit too many every tenth number passes by chance, so that nothing of a length that its network does not give out is proven.
      checksum: { ...bankCardNumber, form: bankCardLength.form },
      at: { x: 0, y: 0.3, width: 1, height: 0.5 },
      lines: 5,
    },
    validFrom: {
      ...ofCard,
      kind: 'date',
      labels: ['Valid from', 'Month/Year From', 'Member since'],
      dates: { order: 'month-and-year' },
    },
    dateOfExpiry: {
      ...ofCard,
      kind: 'date',
      labels: [
        'Valid thru',
        'Good thru',
        'Valid until',
        'Expires end',
        'Expires',
        'Expiry',
        'Valid to',
        'Month/Year',
        '有效期',
        '有效期至',
      ],
      dates: { order: 'month-and-year' },
    },
    bankName: { ...ofCard, kind: 'text', at: { x: 0, y: 0, width: 0.62, height: 0.26 } },
    cardName: { ...ofCard, kind: 'text' },
    cardType: {
      ...ofCard,
      // A code, so that nothing but these words is taken for one.
      kind: 'code',
      at: { x: 0.6, y: 0, width: 0.4, height: 0.3 },
      words: { Credit: 'credit', Debit: 'debit', Prepaid: 'prepaid', 信用卡: 'credit', 贷记卡: 'credit', 借记卡: 'debit', 储蓄卡: 'debit' },
    },
    bankCode: { ...ofCard, kind: 'code' },
    cardholderName: {
      ...ofCard,
      group: 'holder',
      kind: 'name',
      labels: ['Cardholder', 'Cardholder name', '持卡人'],
      at: { x: 0, y: 0.83, width: 0.75, height: 0.17 },
    },
  },
  otherLabels: [
    'Authorized signature',
    'Not valid unless signed',
    'CVV',
    'CVC',
    'CVV2',
    'Security code',
    'Electronic use only',
    '客服热线',
  ],
  checks: [
    numberFits(bankCardNumber, 'cardNumber'),
    numberFits(bankCardLength, 'cardNumber'),
    datesInOrder('validFrom', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '17',
      answersAs: '17',
      status: 0,
      side: null,
      items: [
        { desc: 'Card number', from: ['cardNumber'] },
        { desc: 'Bank card type', from: ['cardType'] },
        { desc: 'Bank card name', from: ['cardName'] },
        { desc: 'Bank name', from: ['bankName'] },
        { desc: 'Bank code', from: ['bankCode'] },
        { desc: "Cardholder's name", from: ['cardholderName'] },
      ],
    },
  ],
})
