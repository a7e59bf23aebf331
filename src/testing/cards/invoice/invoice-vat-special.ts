import type { Card } from '../card.ts'
import { goodsColumns, partyOfPaper, signatures, vatForm } from './vat-form.ts'
import { vatSays } from './vat-says.ts'

/** The special VAT invoice on paper: code and number are on the form, all else a needle printer's. */
export const invoiceVatSpecial: Card = {
  documentType: 'invoice-vat-special',
  says: (fiction) => vatSays(fiction, { rows: 3, code: { length: 10, ending: '130' } }),
  front: vatForm({
    title: '北京增值税专用发票',
    colour: '#8a4b2d',
    head: [
      ['{invoiceCode}', 250, 180, 'code'],
      ['发 票 联', 1190, 265, 'copy'],
      ['№', 1660, 178, 'number'],
      ['{invoiceNumber}', 1720, 180, 'number'],
      ['{invoiceCode}', 2080, 150, 'small'],
      ['{invoiceNumber}', 2080, 190, 'small'],
      ['开票日期：', 1760, 295, 'label'],
      ['{issueDate}', 1930, 296, 'value'],
    ],
    heads: goodsColumns,
    rows: 3,
    party: partyOfPaper,
    cipher: { label: '密\n码\n区', print: [['{$cipher}', 1390, 390, 'cipher', 770]] },
    foot: signatures,
    copy: [...'第三联：发票联购买方记账凭证'].join('\n'),
    shift: [6, 5],
  }),
}
