import { type Card, type Face, cardSize } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { said } from '../said.ts'

const names = ['ANNA LINDQVIST', 'M OKAFOR', 'JONAS WEBER', 'ELENA ROSSI MARCHETTI', 'LI WEI'] as const

function monthYear(iso: string): string {
  return `${iso.slice(5, 7)}/${iso.slice(2, 4)}`
}

function grouped(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ')
}

function saysOf(fiction: Fiction) {
  const number = fiction.number('bankCard').replace(/\D/g, '')
  const expiry = fiction.expiry(5).slice(0, 7)
  return {
    cardNumber: said(number, grouped(number)),
    dateOfExpiry: said(expiry, monthYear(expiry)),
    cardholderName: fiction.pick(names),
    $code: fiction.digits(3),
  }
}

const back: Face = {
  ...cardSize,
  paper: { ground: ['#dfe3e8', '#e7eaee', '#dfe3e8'], lines: '#c3cad2' },
  shapes: [
    ['band', 0, 50, 856, 110, '#22262b'],
    ['band', 60, 210, 560, 80, '#f7f6f0'],
  ],
  inks: { small: { size: 18, colour: '#343b44' }, code: { size: 26, font: 'sans', colour: '#22262b' } },
  print: [
    ['AUTHORIZED SIGNATURE - NOT VALID UNLESS SIGNED', 60, 200, 'small'],
    ['{$code}', 640, 262, 'code'],
  ],
}

/** Flat print, number in one row, as cards of today. */
const flat: Card = {
  documentType: 'bank-card',
  says: saysOf,
  front: {
    ...cardSize,
    paper: { ground: ['#e8eef5', '#dde7f1', '#e8eef5'], lines: '#c4d3e2' },
    shapes: [['chip', 70, 190]],
    inks: {
      bank: { size: 40, weight: 700, colour: '#173a5e' },
      number: { size: 52, colour: '#14283c' },
      label: { size: 17, colour: '#3c556e' },
      value: { size: 30, colour: '#14283c' },
    },
    print: [
      ['Northern Savings', 70, 90, 'bank'],
      ['debit', 700, 90, 'value'],
      ['{cardNumber}', 70, 370, 'number'],
      ['VALID THRU', 70, 424, 'label'],
      ['{dateOfExpiry}', 190, 428, 'value'],
      ['{cardholderName}', 70, 490, 'value'],
    ],
  },
  back,
}

/** Light raised digits on a dark card, `VALID FROM` beside `EXPIRES END`. */
const raised: Card = {
  documentType: 'bank-card',
  says: (fiction) => ({ ...saysOf(fiction), validFrom: said(fiction.dateOfIssue.slice(0, 7), monthYear(fiction.dateOfIssue)) }),
  front: {
    ...cardSize,
    paper: { ground: ['#1f3350', '#26405f', '#1f3350'], lines: '#34506f' },
    shapes: [['chip', 90, 170]],
    inks: {
      bank: { size: 36, weight: 700, colour: '#f0f2f5' },
      number: { size: 54, font: 'ocr-b', colour: '#e7e9ec', weight: 700 },
      label: { size: 15, colour: '#c9d2dc' },
      value: { size: 30, font: 'ocr-b', colour: '#e7e9ec' },
    },
    print: [
      ['CITY & COUNTY BANK', 90, 96, 'bank'],
      ['{cardNumber}', 90, 350, 'number'],
      ['VALID FROM', 200, 396, 'label'],
      ['{validFrom}', 200, 428, 'value'],
      ['EXPIRES END', 430, 396, 'label'],
      ['{dateOfExpiry}', 430, 428, 'value'],
      ['{cardholderName}', 90, 492, 'value'],
    ],
  },
  back,
}

/** A Chinese debit card: the number without groups, no holder. */
const chinese: Card = {
  documentType: 'bank-card',
  says: (fiction) => {
    const number = fiction.number('bankCard').replace(/\D/g, '')
    return { cardNumber: number, cardType: said('debit', '借记卡') }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#f3e3d2', '#f7ecdf', '#f3e3d2'], lines: '#dcc3a8' },
    shapes: [['chip', 80, 180]],
    inks: {
      bank: { size: 42, weight: 700, colour: '#8a1f1f' },
      number: { size: 50, colour: '#3b2a1c' },
      value: { size: 28, colour: '#3b2a1c' },
    },
    print: [
      ['江南储蓄银行', 80, 96, 'bank'],
      ['{cardType}', 690, 96, 'value'],
      ['{cardNumber}', 80, 370, 'number'],
      ['银联', 720, 480, 'bank'],
    ],
  },
}

/** Payment cards of banks that there are not. */
export const bankCards: readonly Card[] = [flat, raised, chinese]
