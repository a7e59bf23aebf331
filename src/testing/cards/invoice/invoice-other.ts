import type { Card, Print } from '../card.ts'
import { clockTime, minutesAfter } from './journey.ts'

const rows = 6

/** A slip that is no kind of its own: what a car park prints. */
export const invoiceOther: Card = {
  documentType: 'invoice-other',
  says: (fiction) => {
    const { random, pick, dateOfIssue } = fiction
    const start = clockTime(fiction)
    const fee = `${random.integer(4, 60)}.00`
    const lines = [
      ['车牌', fiction.number('cnPlate').replace('·', '')],
      ['日期', dateOfIssue],
      ['入场时间', start],
      ['出场时间', minutesAfter(start, random.integer(12, 100))],
      ['收费金额', `${fee}元`],
      ['支付方式', pick(['现金', '微信支付', '支付宝'])],
    ] as const
    return {
      title: pick(['云杉广场停车场收费小票', '星河中心停车缴费凭条', '东湖停车场缴费单']),
      date: dateOfIssue,
      amount: fee,
      ...Object.fromEntries(
        lines.flatMap(([label, value], index) => [
          [`rows:${index + 1}:label`, label],
          [`rows:${index + 1}:value`, value],
        ]),
      ),
    }
  },
  front: {
    width: 760,
    height: 800,
    paper: { plain: '#fbfbf9' },
    inks: {
      title: { size: 44, anchor: 'middle', colour: '#26282c' },
      line: { size: 34, colour: '#26282c' },
    },
    print: [
      ['{title}', 380, 100, 'title', 680],
      ...Array.from({ length: rows }, (_, row): Print => {
        const also = row === 1 ? '|date' : row === 4 ? '|amount' : ''
        return [`{rows:${row + 1}:label}:{rows:${row + 1}:value${also}}`, 80, 210 + row * 78, 'line']
      }),
      ['欢迎再次光临', 380, 730, 'title'],
    ],
  },
}
