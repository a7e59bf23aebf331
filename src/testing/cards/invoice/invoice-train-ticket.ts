import type { Card } from '../card.ts'
import { chineseName } from '../names/chinese-names.ts'
import { said } from '../said.ts'
import { chineseDay } from './invoice-fiction.ts'
import { clockTime, hiddenId, stations, twoOf } from './journey.ts'

/** A train ticket of blue card: hardly a label on it, but everything in its place. */
export const invoiceTrainTicket: Card = {
  documentType: 'invoice-train-ticket',
  says: (fiction) => {
    const { random, pick } = fiction
    const [[from, fromLatin], [to, toLatin]] = twoOf(fiction, stations)
    const number = `${pick(['A', 'E', 'K', 'Z'])}${fiction.digits(6)}`
    const seat = `${String(random.integer(1, 16)).padStart(2, '0')}车${String(random.integer(1, 18)).padStart(2, '0')}${pick(['A', 'C', 'D', 'F'])}号`
    return {
      ticketNumber: pick([number, `${pick(['Z', 'J', 'L'])}${fiction.digits(3)}${number}`]),
      trainNumber: `${pick(['G', 'D', 'C'])}${random.integer(11, 7999)}`,
      departureStation: said(`${from}站`, `${from} 站`),
      $fromLatin: fromLatin,
      arrivalStation: said(`${to}站`, `${to} 站`),
      $toLatin: toLatin,
      departureDate: chineseDay(fiction.dateOfIssue),
      departureTime: clockTime(fiction),
      seatNumber: seat,
      seatClass: pick(['二等座', '一等座', '商务座']),
      fare: `${random.integer(24, 998)}.${pick(['0', '5'])}`,
      passengerName: chineseName(fiction).local,
      passengerIdNumber: hiddenId(fiction),
      serialNumber: `${fiction.digits(14)}${number}`,
      gate: `${random.integer(1, 28)}${pick(['A', 'B'])}`,
      $soldAt: `${from}售`,
      $code: fiction.digits(144),
    }
  },
  front: {
    width: 860,
    height: 540,
    paper: { ground: ['#dcebf3', '#cfe3ef', '#e3eef4'], lines: '#a9cbdc' },
    shapes: [
      ['line', 350, 150, 510, 150, '#1c2733'],
      ['line', 492, 141, 510, 150, '#1c2733'],
      ['line', 90, 408, 560, 408, '#5b6873'],
      ['line', 90, 474, 560, 474, '#5b6873'],
    ],
    codes: [{ kind: 'QRCode', x: 650, y: 330, width: 150, height: 150, text: ({ $code = '' }) => $code, tells: [] }],
    inks: {
      red: { size: 34, colour: '#c2393f' },
      station: { size: 44, colour: '#171c22' },
      train: { size: 42, colour: '#171c22', anchor: 'middle' },
      latin: { size: 22, colour: '#333b44' },
      value: { size: 29, colour: '#171c22' },
      small: { size: 22, colour: '#333b44' },
    },
    print: [
      ['{ticketNumber}', 64, 74, 'red'],
      ['检票:{gate}', 640, 70, 'value'],
      ['{departureStation}', 70, 138, 'station'],
      ['{$fromLatin}', 90, 170, 'latin'],
      ['{trainNumber}', 430, 136, 'train'],
      ['{arrivalStation}', 560, 138, 'station'],
      ['{$toLatin}', 580, 170, 'latin'],
      ['{departureDate} {departureTime}开', 64, 226, 'value'],
      ['{seatNumber}', 560, 226, 'value'],
      ['￥{fare}元', 64, 276, 'value'],
      ['网', 400, 276, 'value'],
      ['{seatClass}', 600, 276, 'value'],
      ['限乘当日当次车', 64, 324, 'small'],
      ['{passengerIdNumber} {passengerName}', 64, 374, 'value'],
      ['买票请到12306 发货请到95306', 120, 436, 'small'],
      ['中国铁路祝您旅途愉快', 170, 464, 'small'],
      ['{serialNumber} {$soldAt}', 64, 515, 'small'],
    ],
  },
}
