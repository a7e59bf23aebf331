import { luhnDigit } from '#domain/numbers/luhn-digit.ts'
import { type Card, cardSize, type Face, type Ink, type Print, type Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { said } from '../said.ts'

/** How a network's numbers begin, and in which groups they are printed. */
const networks = {
  Visa: { starts: '4', groups: [4, 4, 4, 4] },
  Mastercard: { starts: '53', groups: [4, 4, 4, 4] },
  'American Express': { starts: '37', groups: [4, 6, 5] },
  UnionPay: { starts: '6222', groups: [4, 4, 4, 4, 3] },
} as const

type Network = keyof typeof networks

function numberOf({ digits }: Pick<Fiction, 'digits'>, network: Network): { is: string; groups: string[] } {
  const { starts, groups } = networks[network]
  const length = groups.reduce<number>((sum, count) => sum + count, 0)
  const body = starts + digits(length - 1 - starts.length)
  const is = body + luhnDigit(body)
  let from = 0
  return { is, groups: groups.map((count) => is.slice(from, (from += count))) }
}

function holderOf({ pick, sex }: Fiction): string {
  const given = sex === 'M' ? pick(['ANDERS', 'TOMASZ', 'CARLO', 'ROBERT J']) : pick(['HELENA', 'MARTA', 'LUCIA', 'ANNA K'])
  return `${given} ${pick(['ERIKSSON', 'NOWAK', 'BIANCHI', 'WHITFIELD'])}`
}

interface Order {
  network: Network
  bank: string
  /** What parts the groups of the number. */
  between?: string
}

function saysOf(fiction: Fiction, { network, bank, between = ' ' }: Order): Says {
  const { is, groups } = numberOf(fiction, network)
  const [year = '', month = ''] = fiction.expiry(6).split('-')
  return {
    cardNumber: said(is, groups.join(between)),
    cardholderName: holderOf(fiction),
    bankName: bank,
    dateOfExpiry: said(`${year}-${month}`, `${month}/${year.slice(2)}`),
    $from: `${month}/${Number(year.slice(2)) - 5}`,
    $issuer: bank,
    $code: fiction.digits(3),
    $network: network.toUpperCase(),
  }
}

/** A raised print: its shadow, its light, and between them little more than the card's own colour. */
function embossed(print: Print): Print[] {
  const [text, x, y, ink] = print
  return [
    [text, x + 2.4, y + 2.4, `${ink}Shadow`],
    [text, x - 1.6, y - 1.6, `${ink}Light`],
    [text, x, y, ink],
  ]
}

function embossedInks(name: string, ink: Ink): Record<string, Ink> {
  return { [name]: ink, [`${name}Shadow`]: { ...ink, colour: '#0b1120' }, [`${name}Light`]: { ...ink, colour: '#eef3fb' } }
}

const small: Ink = { size: 16, colour: '#dfe6f0' }

const flatBankCard: Card = {
  documentType: 'bank-card',
  says: (fiction) => saysOf(fiction, { network: 'Visa', bank: 'NORTHGATE BANK' }),
  front: {
    ...cardSize,
    paper: { ground: ['#eaf0f6', '#dfe9f2', '#e9eef5'], lines: '#c3d2e2' },
    shapes: [['chip', 80, 170]],
    inks: {
      bank: { size: 38, weight: 700, colour: '#123a6b' },
      label: { size: 16, colour: '#41546c' },
      number: { size: 46, weight: 500, spacing: 3 },
      value: { size: 28, weight: 500 },
      mark: { size: 44, weight: 800, colour: '#1a2f8a', anchor: 'right' },
    },
    print: [
      ['{bankName}', 60, 90, 'bank'],
      ['{cardNumber}', 80, 340, 'number'],
      ['VALID THRU', 340, 385, 'label'],
      ['{dateOfExpiry}', 340, 420, 'value'],
      ['{cardholderName}', 80, 480, 'value'],
      ['{$network}', 800, 490, 'mark'],
    ],
  },
}

const embossedCard: Card = {
  documentType: 'bank-card',
  says: (fiction) => saysOf(fiction, { network: 'Mastercard', bank: 'BANCO DEL SUR', between: '  ' }),
  front: {
    ...cardSize,
    paper: { ground: ['#34568a', '#2c4a78', '#3a5f96'], lines: '#45689b' },
    shapes: [['chip', 70, 180]],
    inks: {
      bank: { size: 36, weight: 700, colour: '#ffffff' },
      label: small,
      ...embossedInks('number', { size: 48, weight: 600, colour: '#9fb3d0', font: 'ocr-b' }),
      ...embossedInks('value', { size: 30, weight: 600, colour: '#9fb3d0', font: 'ocr-b' }),
      mark: { size: 34, weight: 700, colour: '#ffffff', anchor: 'right' },
    },
    print: [
      ['{bankName}', 60, 90, 'bank'],
      ...embossed(['{cardNumber}', 70, 340, 'number']),
      ['VALID FROM', 200, 384, 'label'],
      ['VALID THRU', 420, 384, 'label'],
      ...embossed(['{$from}', 200, 424, 'value']),
      ...embossed(['{dateOfExpiry}', 420, 424, 'value']),
      ...embossed(['{cardholderName}', 70, 486, 'value']),
      ['{$network}', 806, 490, 'mark'],
    ],
  },
}

const amexCard: Card = {
  documentType: 'bank-card',
  says: (fiction) => saysOf(fiction, { network: 'American Express', bank: 'LAKESIDE SAVINGS BANK' }),
  front: {
    ...cardSize,
    paper: { ground: ['#dfe8e0', '#d2e0d6', '#e2e9df'], lines: '#b3c8b8' },
    inks: {
      bank: { size: 34, weight: 700, colour: '#1f4d33' },
      label: { size: 15, colour: '#42584a' },
      number: { size: 44, font: 'mono', weight: 500 },
      value: { size: 26, font: 'mono', weight: 500 },
    },
    print: [
      ['{bankName}', 60, 80, 'bank'],
      ['{cardNumber}', 90, 300, 'number'],
      ['MEMBER SINCE', 90, 360, 'label'],
      ['21', 210, 360, 'label'],
      ['VALID THRU', 420, 360, 'label'],
      ['{dateOfExpiry}', 530, 362, 'value'],
      ['{cardholderName}', 90, 450, 'value'],
    ],
  },
}

const unionPayCard: Card = {
  documentType: 'bank-card',
  says: (fiction) => ({
    ...saysOf(fiction, { network: 'UnionPay', bank: '北湖银行' }),
    cardType: said('debit', '借记卡'),
    // Such cards bear no name.
    cardholderName: '',
  }),
  front: {
    ...cardSize,
    paper: { ground: ['#c43a3a', '#b52f33', '#c9443f'], lines: '#d05a55' },
    shapes: [['chip', 80, 190]],
    inks: {
      bank: { size: 46, weight: 700, colour: '#ffffff' },
      label: { size: 18, colour: '#ffe9e4' },
      number: { size: 44, weight: 600, colour: '#ffffff', spacing: 2 },
      value: { size: 26, weight: 600, colour: '#ffffff' },
      mark: { size: 34, weight: 800, colour: '#ffffff', anchor: 'right' },
    },
    print: [
      ['{bankName}', 60, 96, 'bank'],
      ['{cardType}', 640, 90, 'bank'],
      ['{cardNumber}', 80, 350, 'number'],
      ['月/年 MONTH/YEAR', 300, 398, 'label'],
      ['{dateOfExpiry}', 500, 400, 'value'],
      ['UnionPay', 806, 490, 'mark'],
    ],
  },
}

const back: Face = {
  ...cardSize,
  paper: { ground: ['#e6e8ec', '#dcdfe6', '#e8e9ee'], lines: '#c8ccd6' },
  shapes: [['band', 0, 50, 856, 100, '#26282d']],
  inks: { number: { size: 40, weight: 500 }, value: { size: 26, weight: 500 }, label: { size: 16, colour: '#4a4f5a' } },
  print: [
    ['AUTHORIZED SIGNATURE', 70, 180, 'label'],
    ['{cardNumber}', 70, 270, 'number'],
    ['EXPIRES END', 70, 310, 'label'],
    ['{dateOfExpiry}', 200, 312, 'value'],
    ['CVV', 420, 310, 'label'],
    ['{$code}', 470, 312, 'value'],
    ['{cardholderName}', 70, 380, 'value'],
    ['Issued by {$issuer}. Not valid unless signed.', 70, 500, 'label'],
  ],
}

/** All data on the side with the stripe, the security code among them. */
export const bankCardWithCode: Card = {
  documentType: 'bank-card',
  says: (fiction) => saysOf(fiction, { network: 'Visa', bank: 'NORTHGATE BANK' }),
  front: back,
}

/** Upright cards print the number in four rows. */
const stackedCard: Card = {
  documentType: 'bank-card',
  says: (fiction) => saysOf(fiction, { network: 'Mastercard', bank: 'Hafenbank', between: '\n' }),
  front: {
    width: cardSize.height,
    height: cardSize.width,
    paper: { ground: ['#f2efe8', '#ece9f1', '#f1ece6'], lines: '#d9d2c4' },
    inks: {
      bank: { size: 36, weight: 700, colour: '#3a2d6b' },
      label: { size: 16, colour: '#5b5566' },
      number: { size: 46, weight: 500, spacing: 4, leading: 62 },
      value: { size: 26, weight: 500 },
    },
    print: [
      ['{bankName}', 60, 100, 'bank'],
      ['{cardNumber}', 60, 420, 'number'],
      ['VALID THRU', 320, 420, 'label'],
      ['{dateOfExpiry}', 320, 456, 'value'],
      ['{cardholderName}', 60, 720, 'value'],
    ],
  },
}

/** Bank cards as their banks like them. */
export const bankCardLayouts: Readonly<Record<string, Card>> = {
  flat: flatBankCard,
  embossed: embossedCard,
  'in groups of 4, 6 and 5': amexCard,
  'with 19 digits': unionPayCard,
  'all on the back': bankCardWithCode,
  'in four rows': stackedCard,
}
