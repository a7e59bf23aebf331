import type { Face, Print, Shape } from '../card.ts'
import { goodsColumns } from './vat-form.ts'
import { invoiceQr } from './invoice-fiction.ts'

const [left, right, colour] = [70, 2040, '#9c4a1a'] as const
const rules = { top: 330, heads: 500, firstRow: 600, sums: 920, total: 990, remarks: 1070, bottom: 1240 } as const
const halves = { buyer: [70, 130], seller: [1055, 1115] } as const

export interface DigitalForm {
  title: string
  /** As the tax office counts in codes. */
  kind: string
  /** How many lines of goods. */
  rows: number
}

function partyPrint(who: 'buyer' | 'seller'): Print[] {
  const [from, text] = halves[who]
  return [
    [who === 'buyer' ? '购\n买\n方\n信\n息' : '销\n售\n方\n信\n息', (from + text) / 2, rules.top + 38, 'upright'],
    ['名称：', text + 12, rules.top + 58, 'label'],
    [`{${who}Name}`, text + 112, rules.top + 58, 'value', 780],
    ['统一社会信用代码/纳税人识别号：', text + 12, rules.top + 138, 'label', 430],
    [`{${who}TaxId}`, text + 450, rules.top + 138, 'value'],
  ]
}

/** Heads are set apart and have no rules between them; figures stand at the right of their columns. */
function goodsPrint(rows: number): Print[] {
  const edges = [70, 560, 790, 890, 1090, 1320, 1560, 1760, 2040]
  const heads = ['项目名称', '规格型号', '单 位', '数 量', '单 价', '金 额', '税率/征收率', '税 额']
  return goodsColumns.flatMap(({ cell, ink }, index): Print[] => {
    const [from = left, until = right] = [edges[index], edges[index + 1]]
    const x = { value: from + 10, middle: (from + until) / 2, figure: until - 12 }[ink]
    const cells = Array.from({ length: rows }, (_, row): Print => [
      `{lineItems:${row + 1}:${cell}}`,
      x,
      rules.firstRow + row * 78,
      ink,
      until - from - 22,
    ])
    return [[heads[index] ?? '', (from + until) / 2, rules.heads + 42, 'head'], ...cells]
  })
}

const shapes: readonly Shape[] = [
  ['line', 620, 165, 1480, 165, colour],
  ['line', 620, 175, 1480, 175, colour],
  ['seal', 1050, 150, 95, '#e2574c'],
  ['frame', left, rules.top, right - left, rules.bottom - rules.top, colour],
  ...[rules.heads, rules.total, rules.remarks].map((y): Shape => ['line', left, y, right, y, colour]),
  ...[130, 1055, 1115].map((x): Shape => ['line', x, rules.top, x, rules.heads, colour]),
  ['line', 560, rules.total, 560, rules.remarks, colour],
  ['line', 130, rules.remarks, 130, rules.bottom, colour],
]

/** A fully digital invoice, half a sheet of A4. */
export function digitalForm({ title, kind, rows }: DigitalForm): Face {
  return {
    width: 2100,
    height: 1400,
    paper: { plain: '#ffffff' },
    shapes,
    inks: {
      title: { size: 66, anchor: 'middle', spacing: 8, colour },
      label: { size: 32, colour },
      upright: { size: 28, anchor: 'middle', leading: 31, colour },
      head: { size: 32, anchor: 'middle', colour },
      value: { size: 32, leading: 38 },
      middle: { size: 32, anchor: 'middle' },
      figure: { size: 32, anchor: 'right' },
    },
    print: [
      [title, 1050, 140, 'title'],
      ['发票号码：', 1500, 180, 'label'],
      ['{invoiceNumber}', 1660, 180, 'value'],
      ['开票日期：', 1500, 245, 'label'],
      ['{issueDate}', 1660, 245, 'value'],
      ...partyPrint('buyer'),
      ...partyPrint('seller'),
      ...goodsPrint(rows),
      ['合　　　计', 315, rules.total - 18, 'head'],
      ['¥{totalExcludingTax}', 1548, rules.total - 18, 'figure'],
      ['¥{totalTax}', 2028, rules.total - 18, 'figure'],
      ['价税合计（大写）', 315, rules.remarks - 26, 'head'],
      ['⊗{totalInWords}', 600, rules.remarks - 26, 'value'],
      ['（小写）', 1460, rules.remarks - 26, 'label'],
      ['¥{totalIncludingTax}', 1590, rules.remarks - 26, 'value'],
      ['备\n\n注', 100, rules.remarks + 50, 'upright'],
      ['{remarks}', 150, rules.remarks + 45, 'value'],
      ['开票人：', 180, 1310, 'label'],
      ['{issuedBy}', 310, 1310, 'value'],
    ],
    codes: [
      {
        kind: 'QRCode',
        x: 90,
        y: 80,
        width: 200,
        height: 200,
        text: ({ invoiceNumber = '', totalIncludingTax = '', issueDate = '' }) =>
          invoiceQr({ kind, number: invoiceNumber, amount: totalIncludingTax, date: issueDate }),
        tells: ['invoiceNumber', 'totalIncludingTax', 'issueDate'],
      },
    ],
  }
}
