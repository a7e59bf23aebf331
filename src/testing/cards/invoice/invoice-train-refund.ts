import type { Card } from '../card.ts'
import { chineseName } from '../names/chinese-names.ts'
import { said } from '../said.ts'
import { chineseDay } from './invoice-fiction.ts'
import { hiddenId, stations, twoOf } from './journey.ts'

/** The voucher for what the railway keeps of a ticket that is given back. */
export const invoiceTrainRefund: Card = {
  documentType: 'invoice-train-refund',
  says: (fiction) => {
    const { random, pick } = fiction
    const [[from], [to]] = twoOf(fiction, stations)
    const number = `${pick(['A', 'E', 'K', 'T'])}${fiction.digits(6)}`
    return {
      ticketNumber: number,
      trainNumber: `${pick(['G', 'D', 'K'])}${random.integer(11, 999)}`,
      departureStation: said(`${from}站`, `${from} 站`),
      arrivalStation: said(`${to}站`, `${to} 站`),
      departureDate: chineseDay(fiction.dateOfIssue),
      refundFee: `${random.integer(2, 199)}.${pick(['0', '5'])}`,
      passengerName: chineseName(fiction).local,
      passengerIdNumber: hiddenId(fiction),
      serialNumber: `${fiction.digits(14)}${number}`,
      $soldAt: `${from}退`,
    }
  },
  front: {
    width: 860,
    height: 540,
    paper: { ground: ['#f6e3e2', '#f3dad9', '#f7e9e6'], lines: '#e0b3b0' },
    shapes: [
      ['line', 350, 192, 510, 192, '#1c2733'],
      ['line', 492, 183, 510, 192, '#1c2733'],
    ],
    inks: {
      red: { size: 32, colour: '#c2393f' },
      title: { size: 36, colour: '#171c22', anchor: 'middle', spacing: 4 },
      station: { size: 42, colour: '#171c22' },
      train: { size: 40, colour: '#171c22', anchor: 'middle' },
      value: { size: 29, colour: '#171c22' },
      small: { size: 22, colour: '#333b44' },
    },
    print: [
      ['{ticketNumber}', 64, 66, 'red'],
      ['退票费报销凭证', 430, 112, 'title'],
      ['{departureStation}', 70, 182, 'station'],
      ['{trainNumber}', 430, 178, 'train'],
      ['{arrivalStation}', 560, 182, 'station'],
      ['{departureDate}', 64, 256, 'value'],
      ['退票费:￥{refundFee}元', 64, 316, 'value'],
      ['{passengerIdNumber} {passengerName}', 64, 376, 'value'],
      ['仅供报销使用', 64, 440, 'small'],
      ['{serialNumber} {$soldAt}', 64, 500, 'small'],
    ],
  },
}
