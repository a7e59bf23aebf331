import type { Card } from '../card.ts'
import { chineseName } from '../names/chinese-names.ts'
import { chineseDay } from './invoice-fiction.ts'
import { clockTime, twoOf } from './journey.ts'

const ports = ['舟山普陀山', '宁波白峰', '厦门东渡', '威海', '大连湾', '珠海九洲', '海口秀英'] as const

/** A ferry's ticket. */
export const invoiceShipTicket: Card = {
  documentType: 'invoice-ship-ticket',
  says: (fiction) => {
    const { random, pick } = fiction
    const [from, to] = twoOf(fiction, ports)
    return {
      $title: pick(['浙江省水路客运船票', '山东省客运船票', '广东省水路旅客船票']),
      invoiceCode: `1${fiction.digits(11)}`,
      invoiceNumber: fiction.digits(8),
      passengerName: chineseName(fiction).local,
      departurePlace: `${from}港`,
      arrivalPlace: `${to}港`,
      departureDate: chineseDay(fiction.dateOfIssue),
      departureTime: clockTime(fiction),
      fare: `${random.integer(20, 480)}.00`,
      currency: '人民币',
      $ship: pick(['蓬莱岛', '海达六', '渤海玉珠']),
      $class: pick(['二等舱', '三等舱', '普通舱']),
    }
  },
  front: {
    width: 1100,
    height: 560,
    paper: { ground: ['#e3eff6', '#dcebf2', '#eef4f5'], lines: '#b1cede' },
    shapes: [
      ['seal', 940, 400, 80, '#c8434a'],
      ['line', 50, 170, 1050, 170, '#2f5b7d'],
    ],
    inks: {
      title: { size: 42, colour: '#20507a', anchor: 'middle', spacing: 4 },
      label: { size: 27, colour: '#20507a' },
      red: { size: 30, colour: '#b93038', font: 'mono' },
      value: { size: 31, colour: '#1b2028' },
    },
    print: [
      ['{$title}', 550, 78, 'title'],
      ['发票代码:', 60, 144, 'label'],
      ['{invoiceCode}', 200, 145, 'red'],
      ['发票号码:', 620, 144, 'label'],
      ['{invoiceNumber}', 760, 145, 'red'],
      ['始发港:', 60, 226, 'label'],
      ['{departurePlace}', 170, 227, 'value'],
      ['到达港:', 560, 226, 'label'],
      ['{arrivalPlace}', 670, 227, 'value'],
      ['开航日期:', 60, 300, 'label'],
      ['{departureDate}', 200, 301, 'value'],
      ['开航时间:', 560, 300, 'label'],
      ['{departureTime}', 700, 301, 'value'],
      ['船名:', 60, 374, 'label'],
      ['{$ship}', 150, 375, 'value'],
      ['舱位:', 560, 374, 'label'],
      ['{$class}', 650, 375, 'value'],
      ['票价:', 60, 448, 'label'],
      ['{fare}', 150, 449, 'value'],
      ['币种:', 330, 448, 'label'],
      ['{currency}', 420, 449, 'value'],
      ['姓名:', 560, 448, 'label'],
      ['{passengerName}', 650, 449, 'value'],
      ['凭票登船 当航次有效', 60, 520, 'label'],
    ],
  },
}
