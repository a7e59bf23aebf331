import type { Card } from '../card.ts'
import { chineseDay } from './invoice-fiction.ts'
import { clockTime, twoOf } from './journey.ts'

const gates = ['沪宁南京', '花桥主线', '杭州绕城西', '京承望京', '机场高速北皋', '成渝龙泉', '广深福田'] as const

/** What the booth at the end of a motorway prints. */
export const invoiceRoadToll: Card = {
  documentType: 'invoice-road-toll',
  says: (fiction) => {
    const { random, pick } = fiction
    const [entry, exit] = twoOf(fiction, gates)
    return {
      $title: pick(['江苏省高速公路车辆过路费发票', '浙江省公路过路费专用票据', '北京市高速公路过路费发票']),
      invoiceCode: `1${fiction.digits(11)}`,
      invoiceNumber: fiction.digits(8),
      date: pick([chineseDay(fiction.dateOfIssue), fiction.dateOfIssue]),
      time: `${clockTime(fiction)}:${String(random.integer(0, 59)).padStart(2, '0')}`,
      entry,
      exit,
      vehicleClass: pick(['客一', '客二', '货三', '1型客车']),
      amount: `${random.integer(5, 220)}.00`,
      $collector: fiction.digits(6),
    }
  },
  front: {
    width: 760,
    height: 860,
    paper: { ground: ['#fbfbf8', '#f6f8f6', '#fbfaf4'], lines: '#e8eae2' },
    shapes: [['seal', 600, 640, 90, '#d24a50']],
    inks: {
      title: { size: 40, colour: '#2b5d43', anchor: 'middle' },
      label: { size: 32, colour: '#2b5d43' },
      red: { size: 34, colour: '#b93038', font: 'mono' },
      value: { size: 34, colour: '#22252b', font: 'mono', loose: { x: 10, y: 40 } },
    },
    print: [
      ['{$title}', 380, 86, 'title', 680],
      ['发票代码', 60, 170, 'label'],
      ['{invoiceCode}', 220, 171, 'red'],
      ['发票号码', 60, 236, 'label'],
      ['{invoiceNumber}', 220, 237, 'red'],
      ['入口', 60, 322, 'label'],
      ['{entry}', 220, 323, 'value'],
      ['出口', 60, 392, 'label'],
      ['{exit}', 220, 393, 'value'],
      ['车型', 60, 462, 'label'],
      ['{vehicleClass}', 220, 463, 'value'],
      ['金额', 60, 532, 'label'],
      ['{amount}元', 220, 533, 'value'],
      ['日期', 60, 602, 'label'],
      ['{date}', 220, 603, 'value'],
      ['时间', 60, 672, 'label'],
      ['{time}', 220, 673, 'value'],
      ['收费员', 60, 742, 'label'],
      ['{$collector}', 220, 743, 'value'],
      ['谢谢合作 一路平安', 60, 818, 'label'],
    ],
  },
}
