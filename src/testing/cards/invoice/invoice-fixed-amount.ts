import type { Card } from '../card.ts'
import { said } from '../said.ts'
import { chineseCapitals } from './chinese-capitals.ts'

/** A slip of one amount, torn off a block. */
export const invoiceFixedAmount: Card = {
  documentType: 'invoice-fixed-amount',
  says: (fiction) => {
    const { pick } = fiction
    const whole = pick([1, 2, 5, 10, 20, 50, 100])
    return {
      title: pick(['江苏省国家税务局通用定额发票', '广东省地方税务局通用定额发票', '四川省通用定额发票', '浙江省通用定额发票']),
      invoiceCode: `1${fiction.digits(11)}`,
      invoiceNumber: fiction.digits(8),
      amount: said(`${whole}`, `${whole}.00`),
      totalInWords: chineseCapitals(whole * 100),
      $seller: '',
    }
  },
  front: {
    width: 1300,
    height: 660,
    paper: { ground: ['#f6ece0', '#f3e6dc', '#f8f1e4'], lines: '#e2c7ab' },
    shapes: [
      ['seal', 650, 170, 92, '#d24a50'],
      ['line', 360, 560, 820, 560, '#8a5a2b'],
    ],
    inks: {
      title: { size: 50, anchor: 'middle', colour: '#7d3c21', spacing: 2 },
      sub: { size: 40, anchor: 'middle', colour: '#7d3c21', spacing: 26 },
      label: { size: 32, colour: '#7d3c21' },
      red: { size: 38, colour: '#b93038', font: 'mono' },
      words: { size: 66, colour: '#2c2420', anchor: 'middle', spacing: 10 },
      figures: { size: 54, colour: '#2c2420', anchor: 'middle' },
    },
    print: [
      ['{title}', 650, 96, 'title'],
      ['发票联', 650, 184, 'sub'],
      ['发票代码', 760, 296, 'label'],
      ['{invoiceCode}', 920, 297, 'red'],
      ['发票号码', 760, 356, 'label'],
      ['{invoiceNumber}', 920, 357, 'red'],
      ['{totalInWords}', 370, 330, 'words'],
      ['￥{amount}', 370, 430, 'figures'],
      ['收款单位(盖章)', 110, 556, 'label'],
      ['开票日期　　　年　　月　　日', 760, 556, 'label'],
      ['手写无效', 110, 620, 'label'],
    ],
  },
}
