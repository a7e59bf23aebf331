import type { Card } from '../card.ts'
import { invoiceQr } from './invoice-fiction.ts'
import { goodsColumns, partyOfPaper, signatures, vatForm } from './vat-form.ts'
import { vatSays } from './vat-says.ts'

/** The ordinary VAT invoice as a file, printed on paper or shown on a screen. */
export const invoiceVatElectronicOrdinary: Card = {
  documentType: 'invoice-vat-electronic-ordinary',
  says: (fiction) => vatSays(fiction, { rows: 2, code: { length: 12, ending: '11' } }),
  front: vatForm({
    title: '浙江增值税电子普通发票',
    colour: '#9a5a2c',
    head: [
      ['机器编号：', 110, 315, 'label'],
      ['{machineCode}', 285, 316, 'value'],
      ['发票代码：', 1730, 110, 'label'],
      ['{invoiceCode}', 1905, 111, 'value'],
      ['发票号码：', 1730, 168, 'label'],
      ['{invoiceNumber}', 1905, 169, 'value'],
      ['开票日期：', 1730, 226, 'label'],
      ['{issueDate}', 1905, 227, 'value'],
      ['校 验 码：', 1730, 284, 'label'],
      ['{checkCode}', 1905, 285, 'value'],
    ],
    heads: goodsColumns,
    rows: 2,
    party: partyOfPaper,
    cipher: { label: '密\n码\n区', print: [['{$cipher}', 1390, 390, 'cipher', 770]] },
    foot: signatures,
    codes: [
      {
        kind: 'QRCode',
        x: 150,
        y: 50,
        width: 205,
        height: 205,
        text: ({ invoiceCode = '', invoiceNumber = '', totalExcludingTax = '', issueDate = '', checkCode = '' }) =>
          invoiceQr({ kind: '10', code: invoiceCode, number: invoiceNumber, amount: totalExcludingTax, date: issueDate, check: checkCode }),
        tells: ['invoiceCode', 'invoiceNumber', 'totalExcludingTax', 'issueDate', 'checkCode'],
      },
    ],
  }),
}
