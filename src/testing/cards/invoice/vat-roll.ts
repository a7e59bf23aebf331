import type { Card, Print, Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { broken } from '../said.ts'
import { chineseCapitals } from './chinese-capitals.ts'
import { inventLines, invoiceQr, yuan } from './invoice-fiction.ts'
import { vatSays } from './vat-says.ts'

const brown = '#8a4b2d'

/** A roll's prices have the tax in them, and so has the sum. */
function lineSays(fiction: Fiction): Says {
  const lines = inventLines(fiction, 2).map(({ name, quantity, unitPrice, taxRate }) => {
    const price = Math.round(Number(unitPrice) * (100 + taxRate))
    return { name, quantity, price, amount: price * quantity }
  })
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  const cells = lines.flatMap(({ name, quantity, price, amount }, index) =>
    Object.entries({ name: broken(name, 8), quantity: String(quantity), unitPrice: yuan(price), amount: yuan(amount) }).map(
      ([column, cell]) => [`lineItems:${index + 1}:${column}`, cell] as const,
    ),
  )
  return { ...Object.fromEntries(cells), totalIncludingTax: yuan(total), totalInWords: chineseCapitals(total) }
}

/** `[label, text]` one below the other. */
function listed(lines: readonly (readonly [string, string])[], [top, step, x]: readonly [number, number, number]): Print[] {
  return lines.flatMap(([label, text], index): Print[] => [
    [label, 40, top + index * step, 'label'],
    [text, x, top + 1 + index * step, 'value', 540 - x],
  ])
}

const print: readonly Print[] = [
  ['浙江增值税普通发票', 265, 105, 'title'],
  ['(卷票)', 475, 102, 'label'],
  ['发票联', 285, 180, 'copy'],
  ['发票代码', 40, 250, 'label'],
  ['{invoiceCode}', 165, 252, 'code'],
  ['发票号码', 40, 300, 'label'],
  ['{invoiceNumber}', 165, 302, 'code'],
  ...listed(
    [
      ['机打号码', '{invoiceNumber}'],
      ['机器编号', '{machineCode}'],
      ['销售方名称', '{sellerName}'],
      ['纳税人识别号', '{sellerTaxId}'],
      ['开票日期', '{issueDate}'],
      ['收款员', '{receivedBy}'],
      ['购买方名称', '{buyerName}'],
      ['纳税人识别号', '{buyerTaxId}'],
    ],
    [355, 48, 205],
  ),
  ['项目', 40, 750, 'label'],
  ['单价', 350, 750, 'figure'],
  ['数量', 420, 750, 'figure'],
  ['金额', 540, 750, 'figure'],
  ...[1, 2].flatMap((row): Print[] => [
    [`{lineItems:${row}:name}`, 40, 715 + row * 85, 'value'],
    [`{lineItems:${row}:unitPrice}`, 350, 715 + row * 85, 'figure'],
    [`{lineItems:${row}:quantity}`, 420, 715 + row * 85, 'figure'],
    [`{lineItems:${row}:amount}`, 540, 715 + row * 85, 'figure'],
  ]),
  ...listed(
    [
      ['合计金额(小写)', '¥{totalIncludingTax}'],
      ['合计金额(大写)', '{totalInWords}'],
      ['校验码', '{checkCode}'],
    ],
    [1120, 52, 230],
  ),
]

/** A till's roll of ordinary VAT invoices, 57 mm wide. */
export const vatRoll: Card = {
  documentType: 'invoice-vat-roll',
  says: (fiction) => ({
    ...vatSays(fiction, { rows: 2, code: { length: 12, ending: '07' } }),
    ...lineSays(fiction),
    issueDate: fiction.dateOfIssue,
    checkCode: fiction.digits(20),
  }),
  front: {
    width: 570,
    height: 1560,
    paper: { plain: '#fbfaf5' },
    shapes: [['seal', 285, 118, 62, '#e2574c']],
    inks: {
      title: { size: 42, anchor: 'middle', colour: brown },
      copy: { size: 40, anchor: 'middle', spacing: 22, colour: brown },
      label: { size: 25, colour: brown },
      value: { size: 25, leading: 32 },
      code: { size: 32, font: 'mono' },
      figure: { size: 25, anchor: 'right' },
    },
    print,
    codes: [
      {
        kind: 'QRCode',
        x: 190,
        y: 1290,
        width: 190,
        height: 190,
        text: ({ invoiceCode = '', invoiceNumber = '', totalExcludingTax = '', issueDate = '', checkCode = '' }) =>
          invoiceQr({ kind: '11', code: invoiceCode, number: invoiceNumber, amount: totalExcludingTax, date: issueDate, check: checkCode }),
        tells: ['invoiceCode', 'invoiceNumber', 'issueDate', 'checkCode'],
      },
    ],
  },
}
