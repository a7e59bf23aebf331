import type { Card, Print, Said } from '../card.ts'
import { said } from '../said.ts'
import { type BillColumn, type BillTable, billInks, labelled, printOfTable, rulesOfTable } from './bill-table.ts'
import { chineseCapitals } from './chinese-capitals.ts'
import { chineseDay, inventCompany, inventPerson, yuan } from './invoice-fiction.ts'

const colour = '#3a4a63'
const columns: readonly BillColumn[] = [
  { head: '税号', left: 100, cell: 'dutyNumber' },
  { head: '货物名称', left: 400, cell: 'name', ink: 'cell' },
  { head: '数量', left: 860, cell: 'quantity', ink: 'figure' },
  { head: '单位', left: 1040, cell: 'unit' },
  { head: '完税价格（¥）', left: 1180, cell: 'amount', ink: 'figure' },
  { head: '税率（%）', left: 1520, cell: 'taxRate', ink: 'figure' },
  { head: '税款金额（¥）', left: 1720, cell: 'tax', ink: 'figure' },
]
const rows = 2
const table: BillTable = { table: 'goods', columns, right: 2100, top: 500, headHeight: 66, rowHeight: 66, rows, colour }
const goods = [
  ['8471300000', '便携式电脑', '台'],
  ['9018120000', '超声波诊断仪', '台'],
  ['3304990099', '护肤品', '千克'],
  ['8481804090', '工业阀门', '套'],
  ['2204210000', '葡萄酒', '升'],
] as const

/** The customs' payment form for the VAT on what comes in. */
export const invoiceCustomsPayment: Card = {
  documentType: 'invoice-customs-payment',
  says: (fiction) => {
    const { random, pick, dateOfIssue } = fiction
    const payer = inventCompany(fiction)
    const first = random.integer(0, goods.length - 1)
    const items = Array.from({ length: rows }, (_, row) => {
      const [dutyNumber, name, unit] = goods[(first + row) % goods.length] ?? goods[0]
      const amount = random.integer(2_000_000, 90_000_000)
      return { dutyNumber, name, unit, quantity: String(random.integer(2, 960)), amount, tax: Math.round(amount * 0.13) }
    })
    const cells = items.flatMap(({ amount, tax, ...item }, row): [string, Said][] =>
      Object.entries({ ...item, amount: yuan(amount), taxRate: '13', tax: yuan(tax) }).map(([column, value]) => [
        `goods:${row + 1}:${column}`,
        value,
      ]),
    )
    const total = items.reduce((sum, { tax }) => sum + tax, 0)
    const until = `${dateOfIssue.slice(0, 8)}28`
    return {
      $title: `${pick(['上海浦江海关', '深圳湾海关', '青岛大港海关'])}进口增值税专用缴款书`,
      paymentNumber: `22${fiction.digits(16)}-L02`,
      issueDate: chineseDay(dateOfIssue),
      payerName: payer.name,
      payerAccount: payer.account,
      payerBank: payer.bank,
      receivingTreasury: `国家金库${pick(['上海市', '深圳市', '青岛市'])}分库`,
      budgetSubject: '进口增值税',
      ...Object.fromEntries(cells),
      totalTax: yuan(total),
      totalInWords: chineseCapitals(total),
      customsDeclarationNumber: `22${fiction.digits(16)}`,
      transportName: `${pick(['EVER GLORY', 'COSCO STAR', 'CA1058'])}/${fiction.digits(3)}W`,
      billOfLadingNumber: `${fiction.letters(4)}${fiction.digits(8)}`,
      deadline: said(until, `${until.slice(0, 4)}年${until.slice(5, 7)}月${until.slice(8)}日`),
      issuedBy: inventPerson(fiction),
      reviewedBy: inventPerson(fiction),
      remarks: pick(['一般贸易 照章征税', '一般贸易', '保税转内销']),
    }
  },
  front: {
    width: 2200,
    height: 1200,
    paper: { plain: '#fdfdf9' },
    shapes: [
      ['frame', 100, 280, 2000, 800, colour],
      ...[353, 426].map((y) => ['line', 180, y, 2100, y, colour] as const),
      ['line', 180, 280, 180, 500, colour],
      ['line', 1080, 280, 1080, 500, colour],
      ['line', 1160, 280, 1160, 500, colour],
      ...rulesOfTable(table),
      ...[764, 838, 912, 986].map((y) => ['line', 100, y, 2100, y, colour] as const),
      ['seal', 1880, 1030, 96, '#d24a50'],
    ],
    inks: { ...billInks(colour, 31), narrow: { size: 19, anchor: 'middle', leading: 30, colour } },
    print: [
      ['海关专用缴款书', 300, 110, 'head'],
      ['{$title}', 1100, 130, 'title'],
      ...labelled([
        ['收入系统:', '海关系统', 100, 250, 250],
        ['填发日期:', '{issueDate}', 760, 250, 910],
        ['号码No.', '{paymentNumber}', 1440, 250, 1570],
      ]),
      ['收款\n单位', 140, 370, 'upright'],
      ['缴款单位\n(人)', 1120, 370, 'narrow'],
      ...labelled([
        ['收入机关', '中央金库', 200, 328, 350],
        ['科目', '{budgetSubject}', 200, 401, 350],
        ['预算级次', '中央', 640, 401, 790],
        ['收款国库', '{receivingTreasury}', 200, 474, 350],
        ['名称', '{payerName}', 1180, 328, 1330],
        ['账号', '{payerAccount}', 1180, 401, 1330],
        ['开户银行', '{payerBank}', 1180, 474, 1330],
      ]),
      ...printOfTable(table),
      ...labelled([
        ['金额人民币（大写）', '{totalInWords}', 120, 742, 420],
        ['合计（¥）', '{totalTax}', 1540, 742, 1720],
        ['申请单位编号', '', 120, 812, 330],
        ['报关单编号', '{customsDeclarationNumber}', 760, 812, 940],
        ['合同（批文）号', '', 120, 886, 350],
        ['运输工具（号）', '{transportName}', 760, 886, 1000],
        ['缴款期限', '{deadline}', 120, 960, 270],
        ['提/装货单号', '{billOfLadingNumber}', 760, 960, 950],
        ['备注', '{remarks}', 120, 1034, 220],
        ['制单人', '{issuedBy}', 1180, 1034, 1300],
        ['复核人', '{reviewedBy}', 1480, 1034, 1600],
      ]),
      ['从填发缴款书之日起15日内缴纳,逾期按日加收税款总额万分之五的滞纳金。', 100, 1140, 'label'],
    ] satisfies Print[],
  },
}
