import type { Card } from '../card.ts'
import { drawnNumbers } from '../../numbers/drawn-numbers.ts'
import { said } from '../said.ts'
import { chineseDay, inventCompany, inventDigitalNumber, inventPerson, invoiceQr, yuan } from './invoice-fiction.ts'

const colour = '#9c4a1a'
const stations = [
  ['上海虹桥', 'Shanghaihongqiao'],
  ['北京南', 'Beijingnan'],
  ['杭州东', 'Hangzhoudong'],
  ['深圳北', 'Shenzhenbei'],
  ['武汉', 'Wuhan'],
] as const

/** The railway's fully digital ticket. It asks for one price, in which the tax is. */
export const invoiceFullyDigitalTrain: Card = {
  documentType: 'invoice-fully-digital-train',
  says: (fiction) => {
    const { digits, pick, random, sex, dateOfBirth, dateOfIssue } = fiction
    const first = random.integer(0, stations.length - 1)
    const [from, to] = [stations[first] ?? stations[0], stations[(first + random.integer(1, 4)) % stations.length] ?? stations[1]]
    const buyer = inventCompany(fiction)
    const fare = yuan(random.integer(480, 11_000) * 50)
    const time = `${String(random.integer(6, 21)).padStart(2, '0')}:${String(random.integer(0, 59)).padStart(2, '0')}`
    const id = drawnNumbers.cnId(random, { sex, dateOfBirth })
    const number = inventDigitalNumber(fiction)
    const ride = fiction.day(Number(dateOfIssue.slice(0, 4)), Number(dateOfIssue.slice(0, 4)))
    return {
      invoiceNumber: number,
      issueDate: chineseDay(dateOfIssue),
      eTicketNumber: `${digits(7)}${number.slice(2, 15)}${dateOfIssue.slice(0, 4)}`,
      trainNumber: `${pick(['G', 'D', 'C'])}${random.integer(10, 7999)}`,
      departureStation: `${from[0]}站`,
      arrivalStation: `${to[0]}站`,
      $from: from[1],
      $to: to[1],
      departureDate: chineseDay(ride),
      departureTime: said(time, `${time}开`),
      seatNumber: `${String(random.integer(1, 16)).padStart(2, '0')}车${String(random.integer(1, 18)).padStart(2, '0')}${pick(['A', 'B', 'C', 'D', 'F'])}号`,
      seatClass: pick(['二等座', '一等座', '商务座']),
      fare,
      totalIncludingTax: fare,
      passengerIdNumber: `${id.slice(0, 10)}****${id.slice(14)}`,
      passengerName: inventPerson(fiction),
      buyerName: buyer.name,
      buyerTaxId: buyer.taxId,
    }
  },
  front: {
    width: 2100,
    height: 1400,
    paper: { plain: '#ffffff' },
    shapes: [
      ['line', 650, 185, 1450, 185, colour],
      ['seal', 1050, 160, 90, '#e2574c'],
      ['frame', 100, 330, 1900, 840, colour],
      ['line', 850, 520, 1250, 520, '#1d2030'],
    ],
    inks: {
      title: { size: 64, anchor: 'middle', spacing: 6, colour },
      label: { size: 36, colour },
      value: { size: 38 },
      station: { size: 62, anchor: 'middle', weight: 600 },
      pinyin: { size: 32, anchor: 'middle' },
      train: { size: 52, anchor: 'middle' },
    },
    print: [
      ['电子发票（铁路电子客票）', 1050, 150, 'title'],
      ['发票号码：', 130, 290, 'label'],
      ['{invoiceNumber}', 310, 291, 'value'],
      ['开票日期：', 1480, 290, 'label'],
      ['{issueDate}', 1660, 291, 'value'],
      ['{departureStation}', 480, 470, 'station'],
      ['{$from}', 480, 530, 'pinyin'],
      ['{trainNumber}', 1050, 490, 'train'],
      ['{arrivalStation}', 1620, 470, 'station'],
      ['{$to}', 1620, 530, 'pinyin'],
      ['{departureDate}', 180, 640, 'value'],
      ['{departureTime}', 620, 640, 'value'],
      ['{seatNumber}', 1200, 640, 'value'],
      ['{seatClass}', 1640, 640, 'value'],
      ['票价:', 180, 740, 'label'],
      ['￥{fare|totalIncludingTax}', 290, 741, 'value'],
      ['{passengerIdNumber}', 180, 860, 'value'],
      ['{passengerName}', 700, 860, 'value'],
      ['电子客票号:', 180, 960, 'label'],
      ['{eTicketNumber}', 400, 961, 'value'],
      ['购买方名称:', 180, 1080, 'label'],
      ['{buyerName}', 400, 1081, 'value', 560],
      ['统一社会信用代码:', 1000, 1080, 'label'],
      ['{buyerTaxId}', 1320, 1081, 'value'],
      ['买票请到12306 发货请到95306', 1050, 1260, 'pinyin'],
      ['中国铁路祝您旅途愉快', 1050, 1310, 'pinyin'],
    ],
    codes: [
      {
        kind: 'QRCode',
        x: 1640,
        y: 740,
        width: 260,
        height: 260,
        text: ({ invoiceNumber = '', fare = '', issueDate = '' }) =>
          invoiceQr({ kind: '51', number: invoiceNumber, amount: fare, date: issueDate }),
        tells: ['invoiceNumber', 'issueDate'],
      },
    ],
  },
}
