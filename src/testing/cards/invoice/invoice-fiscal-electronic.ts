import type { Card } from '../card.ts'
import { type BillColumn, type BillTable, billInks, labelled, printOfTable, rulesOfTable } from './bill-table.ts'
import { billCode, inventCharges, officeOf, saysOfCharges } from './public-says.ts'
import { inventCompany, inventPerson } from './invoice-fiction.ts'

const columns: readonly BillColumn[] = [
  { head: '项目编码', left: 100, cell: '$code' },
  { head: '项目名称', left: 340, cell: 'name', ink: 'cell' },
  { head: '单位', left: 880, cell: 'unit' },
  { head: '数量', left: 1020, cell: 'quantity', ink: 'figure' },
  { head: '标准', left: 1180, cell: 'unitPrice', ink: 'figure' },
  { head: '金额（元）', left: 1400, cell: 'amount', ink: 'figure' },
  { head: '备注', left: 1640, cell: '$note' },
]
const table: BillTable = { table: 'lineItems', columns, right: 1900, top: 420, headHeight: 70, rowHeight: 64, rows: 3, colour: '#a23b3b' }
const charges = [
  ['考试报名费', '人次'],
  ['证照工本费', '本'],
  ['诉讼费', '件'],
  ['占道费', '月'],
  ['培训费', '人'],
  ['社会团体会费', '年'],
] as const

/** A public office's electronic receipt. */
export const invoiceFiscalElectronic: Card = {
  documentType: 'invoice-fiscal-electronic',
  says: (fiction) => {
    const payer = inventCompany(fiction)
    return {
      $title: fiction.pick(['中央非税收入统一票据（电子）', '北京市非税收入统一票据（电子）', '上海市财政电子票据']),
      ...billCode(fiction),
      issueDate: fiction.dateOfIssue,
      payerName: payer.name,
      payerTaxId: payer.taxId,
      ...saysOfCharges(inventCharges(fiction, charges, table.rows)),
      payeeUnit: officeOf(fiction),
      receivedBy: inventPerson(fiction),
      reviewedBy: inventPerson(fiction),
      remarks: fiction.pick(['网上缴款', '窗口缴纳', '银行代收']),
    }
  },
  front: {
    width: 2000,
    height: 1080,
    paper: { plain: '#ffffff' },
    shapes: [
      ...rulesOfTable(table),
      ['frame', 100, 682, 1800, 150, '#a23b3b'],
      ['line', 100, 756, 1900, 756, '#a23b3b'],
      ['seal', 240, 960, 84, '#d24a50'],
    ],
    codes: [{ kind: 'QRCode', x: 120, y: 60, width: 130, height: 130, text: ({ $qr = '' }) => $qr, tells: [] }],
    inks: billInks('#a23b3b', 31),
    print: [
      ['{$title}', 1000, 130, 'title'],
      ...labelled([
        ['票据代码：', '{invoiceCode}', 100, 250, 260],
        ['票据号码：', '{invoiceNumber}', 1280, 250, 1440],
        ['交款人统一社会信用代码：', '{payerTaxId}', 100, 315, 480],
        ['校验码：', '{checkCode}', 1280, 315, 1410],
        ['交款人：', '{payerName}', 100, 380, 230],
        ['开票日期：', '{issueDate}', 1280, 380, 1440],
      ]),
      ...printOfTable(table),
      ...labelled([
        ['金额合计（大写）', '{totalInWords}', 120, 730, 390],
        ['（小写）', '{totalIncludingTax}', 1280, 730, 1410],
        ['备注：', '{remarks}', 120, 804, 220],
        ['收款单位（章）：', '{payeeUnit}', 100, 900, 350],
        ['复核人：', '{reviewedBy}', 1060, 900, 1190],
        ['收款人：', '{receivedBy}', 1500, 900, 1630],
      ]),
    ],
  },
}
