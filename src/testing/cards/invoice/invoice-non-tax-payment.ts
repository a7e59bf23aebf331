import type { Card } from '../card.ts'
import { type BillColumn, type BillTable, billInks, labelled, printOfTable, rulesOfTable } from './bill-table.ts'
import { chineseDay, inventCompany, inventPerson } from './invoice-fiction.ts'
import { billCode, inventCharges, officeOf, saysOfCharges } from './public-says.ts'

const colour = '#3b5a8a'
const columns: readonly BillColumn[] = [
  { head: '项目编码', left: 100, cell: '$code' },
  { head: '收入项目名称', left: 360, cell: 'name', ink: 'cell' },
  { head: '单位', left: 900, cell: 'unit' },
  { head: '数量', left: 1060, cell: 'quantity', ink: 'figure' },
  { head: '收缴标准', left: 1240, cell: 'unitPrice', ink: 'figure' },
  { head: '金额', left: 1520, cell: 'amount', ink: 'figure' },
]
const table: BillTable = { table: 'lineItems', columns, right: 1900, top: 680, headHeight: 68, rowHeight: 64, rows: 2, colour }
const charges = [
  ['不动产登记费', '件'],
  ['污水处理费', '吨'],
  ['城镇垃圾处理费', '户'],
  ['罚没收入', '次'],
] as const

/** The order by which a fee is paid into the treasury. */
export const invoiceNonTaxPayment: Card = {
  documentType: 'invoice-non-tax-payment',
  says: (fiction) => {
    const payer = inventCompany(fiction)
    return {
      ...billCode(fiction),
      issueDate: chineseDay(fiction.dateOfIssue),
      paymentCode: `44${fiction.digits(18)}`,
      collectingUnitCode: fiction.digits(6),
      collectingUnitName: officeOf(fiction),
      payerName: payer.name,
      payerAccount: payer.account,
      payerBank: payer.bank,
      payeeName: `${fiction.pick(['云川市', '临江市', '安平县'])}财政局`,
      payeeAccount: fiction.digits(17),
      payeeBank: `${fiction.pick(['中国建设银行', '中国农业银行'])}${fiction.pick(['城东支行', '新区支行'])}`,
      currency: '人民币',
      ...saysOfCharges(inventCharges(fiction, charges, table.rows)),
      handledBy: inventPerson(fiction),
      reviewedBy: inventPerson(fiction),
      remarks: fiction.pick(['网上缴费', '柜面缴费', '批量代缴']),
    }
  },
  front: {
    width: 2000,
    height: 1120,
    paper: { plain: '#ffffff' },
    shapes: [
      ['frame', 100, 380, 1800, 300, colour],
      ...[450, 520, 590].map((y) => ['line', y === 590 ? 100 : 180, y, 1900, y, colour] as const),
      ...[180, 1000, 1080].map((x) => ['line', x, 380, x, 590, colour] as const),
      ...rulesOfTable(table),
      ['seal', 460, 1000, 90, '#d24a50'],
    ],
    inks: billInks(colour, 31),
    print: [
      ['非税收入一般缴款书（电子）', 1000, 120, 'title'],
      ...labelled([
        ['缴款码：', '{paymentCode}', 100, 220, 230],
        ['执收单位编码：', '{collectingUnitCode}', 760, 220, 990],
        ['票据代码：', '{invoiceCode}', 1400, 220, 1560],
        ['执收单位名称：', '{collectingUnitName}', 100, 285, 330],
        ['票据号码：', '{invoiceNumber}', 1400, 285, 1560],
        ['填制日期：', '{issueDate}', 100, 350, 260],
        ['校验码：', '{checkCode}', 1400, 350, 1530],
      ]),
      ['付\n款\n人', 140, 430, 'upright'],
      ['收\n款\n人', 1040, 430, 'upright'],
      ...labelled([
        ['全称', '{payerName}', 200, 426, 360],
        ['账号', '{payerAccount}', 200, 496, 360],
        ['开户银行', '{payerBank}', 200, 566, 360],
        ['全称', '{payeeName}', 1100, 426, 1260],
        ['账号', '{payeeAccount}', 1100, 496, 1260],
        ['开户银行', '{payeeBank}', 1100, 566, 1260],
        ['币种：', '{currency}', 120, 648, 220],
        ['金额（大写）', '{totalInWords}', 420, 648, 620],
        ['（小写）', '{totalIncludingTax}', 1400, 648, 1530],
      ]),
      ...printOfTable(table),
      ...labelled([
        ['执收单位（盖章）', '', 100, 950, 360],
        ['经办人：', '{handledBy}', 760, 950, 890],
        ['复核人：', '{reviewedBy}', 1080, 950, 1210],
        ['备注：', '{remarks}', 1400, 950, 1500],
      ]),
    ],
  },
}
