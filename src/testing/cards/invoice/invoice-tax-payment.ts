import type { Card, Said } from '../card.ts'
import { said } from '../said.ts'
import { type BillColumn, type BillTable, billInks, labelled, printOfTable, rulesOfTable } from './bill-table.ts'
import { chineseCapitals } from './chinese-capitals.ts'
import { inventCompany, inventPerson, yuan } from './invoice-fiction.ts'

const colour = '#6a3d7a'
const columns: readonly BillColumn[] = [
  { head: '原凭证号', left: 100, cell: 'voucherNumber' },
  { head: '税种', left: 500, cell: 'category' },
  { head: '品目名称', left: 780, cell: 'item' },
  { head: '税款所属时期', left: 1080, cell: 'period' },
  { head: '入(退)库日期', left: 1500, cell: 'paidOn' },
  { head: '实缴(退)金额', left: 1740, cell: 'amount', ink: 'figure' },
]
const rows = 3
const table: BillTable = { table: 'taxes', columns, right: 2020, top: 420, headHeight: 70, rowHeight: 66, rows, colour }
const taxes = [
  ['增值税', '商业'],
  ['城市维护建设税', '市区'],
  ['教育费附加', '增值税附加'],
  ['企业所得税', '应纳税所得额'],
  ['印花税', '购销合同'],
] as const

/** The tax office's proof that tax was paid. */
export const invoiceTaxPayment: Card = {
  documentType: 'invoice-tax-payment',
  says: (fiction) => {
    const { random, pick, dateOfIssue } = fiction
    const payer = inventCompany(fiction)
    const first = random.integer(0, taxes.length - 1)
    const [year, month] = [dateOfIssue.slice(0, 4), dateOfIssue.slice(5, 7)]
    const items = Array.from({ length: rows }, (_, row) => {
      const [category, item] = taxes[(first + row) % taxes.length] ?? taxes[0]
      return {
        voucherNumber: `3${fiction.digits(17)}`,
        category,
        item,
        period: `${year}-${month}-01至${year}-${month}-28`,
        paidOn: dateOfIssue,
        amount: random.integer(2000, 9_000_000),
      }
    })
    const cells = items.flatMap(({ amount, ...item }, row): [string, Said][] =>
      Object.entries({ ...item, amount: yuan(amount) }).map(([column, value]) => [`taxes:${row + 1}:${column}`, value]),
    )
    const total = items.reduce((sum, { amount }) => sum + amount, 0)
    return {
      certificateNumber: `3${fiction.digits(17)}`,
      issueDate: said(dateOfIssue, `${year}年${Number(month)}月${Number(dateOfIssue.slice(8))}日`),
      taxAuthority: `国家税务总局${pick(['云川市税务局', '临江市东屏区税务局', '安平县税务局'])}`,
      taxpayerTaxId: payer.taxId,
      taxpayerName: payer.name,
      ...Object.fromEntries(cells),
      totalTax: said(yuan(total), `￥${yuan(total)}`),
      totalInWords: chineseCapitals(total),
      issuedBy: pick([inventPerson(fiction), '电子税务局']),
      remarks: pick(['一般申报 正税', '自行申报', '代扣代缴']),
    }
  },
  front: {
    width: 2120,
    height: 1180,
    paper: { ground: ['#f7f2fa', '#f3eef8', '#f9f6f3'], lines: '#e0d3e8' },
    shapes: [
      ['frame', 100, 330, 1920, 360, colour],
      ['line', 100, 420, 2020, 420, colour],
      ...rulesOfTable(table),
      ['frame', 100, 688, 1920, 90, colour],
      ['frame', 100, 778, 1920, 220, colour],
      ['line', 700, 778, 700, 998, colour],
      ['line', 1150, 778, 1150, 998, colour],
      ['seal', 480, 900, 84, '#d24a50'],
    ],
    inks: { ...billInks(colour, 31), number: { size: 36, colour: '#b93038', font: 'mono' } },
    print: [
      ['中华人民共和国', 1060, 90, 'head'],
      ['税收完税证明', 1060, 160, 'title'],
      ['No.{certificateNumber}', 1480, 160, 'number'],
      ...labelled([
        ['填发日期:', '{issueDate}', 100, 290, 260],
        ['税务机关:', '{taxAuthority}', 900, 290, 1060],
        ['纳税人识别号', '{taxpayerTaxId}', 120, 388, 340],
        ['纳税人名称', '{taxpayerName}', 1000, 388, 1190],
      ]),
      ...printOfTable(table),
      ...labelled([
        ['金额合计', '(大写){totalInWords}', 120, 744, 300],
        ['', '{totalTax}', 0, 744, 1650],
        ['税务机关', '', 120, 830, 300],
        ['(盖章)', '', 120, 880, 300],
        ['填票人', '', 720, 830, 850],
        ['备注', '{remarks}', 1170, 830, 1260],
      ]),
      ['{issuedBy}', 720, 890, 'value'],
      ['妥善保管、手写无效', 1060, 1060, 'head'],
    ],
  },
}
