import type { Card, Said } from '../card.ts'
import { said } from '../said.ts'
import { type BillColumn, type BillTable, billInks, labelled, printOfTable, rulesOfTable } from './bill-table.ts'
import { chineseCapitals } from './chinese-capitals.ts'
import { chineseDay, inventCompany, inventLines, saysOfLines, saysOfSums, sumsOf, yuan } from './invoice-fiction.ts'

const columns: readonly BillColumn[] = [
  { head: '序号', left: 90, cell: '$row' },
  { head: '货物(劳务)名称', left: 180, cell: 'name', ink: 'cell' },
  { head: '规格型号', left: 740, cell: 'specification' },
  { head: '单位', left: 960, cell: 'unit' },
  { head: '数量', left: 1060, cell: 'quantity', ink: 'figure' },
  { head: '单价', left: 1180, cell: 'unitPrice', ink: 'figure' },
  { head: '金额', left: 1420, cell: 'amount', ink: 'figure' },
  { head: '税率', left: 1640, cell: 'taxRate' },
  { head: '税额', left: 1750, cell: 'tax', ink: 'figure' },
]
const rows = 6
const table: BillTable = { table: 'lineItems', columns, right: 1980, top: 430, headHeight: 66, rowHeight: 66, rows, colour: '#444b57' }

/** The list of goods that goes with a VAT invoice on which they had no room. */
export const invoiceSalesList: Card = {
  documentType: 'invoice-sales-list',
  says: (fiction) => {
    const lines = inventLines(fiction, rows)
    const sums = sumsOf(lines)
    const numbers = Array.from({ length: rows }, (_, row): [string, Said] => [`$row${row + 1}`, String(row + 1)])
    return {
      buyerName: inventCompany(fiction).name,
      sellerName: inventCompany(fiction).name,
      invoiceCode: `${fiction.pick(['1100', '3100', '4403'])}${fiction.digits(6)}`,
      invoiceNumber: fiction.digits(8),
      issueDate: chineseDay(fiction.dateOfIssue),
      page: said('1', '1'),
      ...Object.fromEntries(numbers),
      ...saysOfLines(lines),
      ...saysOfSums(sums),
      totalInWords: chineseCapitals(sums.gross),
      totalIncludingTax: yuan(sums.gross),
      remarks: fiction.pick(['随货同行', '一式两份', '合同2025-08项下']),
    }
  },
  front: {
    width: 2070,
    height: 1380,
    paper: { plain: '#ffffff' },
    shapes: [
      ...rulesOfTable(table),
      ['frame', 90, 892, 1890, 140, '#444b57'],
      ['line', 90, 962, 1980, 962, '#444b57'],
      ['seal', 1560, 1180, 100, '#d24a50'],
    ],
    inks: billInks('#30353f', 31),
    print: [
      ['销售货物或者提供应税劳务清单', 1035, 110, 'title'],
      ...labelled([
        ['购买方名称:', '{buyerName}', 90, 210, 280],
        ['销售方名称:', '{sellerName}', 90, 275, 280],
        ['所属增值税专用发票代码:', '{invoiceCode}', 90, 340, 470],
        ['号码:', '{invoiceNumber}', 760, 340, 850],
      ]),
      ['共 1 页 第 {page} 页', 1640, 340, 'label'],
      ...printOfTable(table),
      ['小计', 460, 938, 'head'],
      ['￥{totalExcludingTax}', 1626, 938, 'figure'],
      ['￥{totalTax}', 1966, 938, 'figure'],
      ...labelled([
        ['价税合计(大写)', '{totalInWords}', 110, 1010, 370],
        ['(小写)', '￥{totalIncludingTax}', 1420, 1010, 1540],
        ['备注:', '{remarks}', 110, 1100, 210],
        ['填开日期:', '{issueDate}', 1440, 1310, 1600],
        ['销售方(章):', '', 1100, 1310, 1300],
      ]),
    ],
  },
}
