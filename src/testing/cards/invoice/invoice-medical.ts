import type { Card } from '../card.ts'
import { said } from '../said.ts'
import { type BillColumn, type BillTable, billInks, labelled, printOfTable, rulesOfTable } from './bill-table.ts'
import { inventPerson, yuan } from './invoice-fiction.ts'
import { billCode, inventCharges, saysOfCharges } from './public-says.ts'

const rows = 3
const colour = '#2f6b54'
const columnsFrom = (left: number): readonly BillColumn[] => [
  { head: '项目名称', left, cell: 'name', ink: 'cell' },
  { head: '数量/单位', left: left + 370, cell: 'quantity' },
  { head: '金额（元）', left: left + 570, cell: 'amount', ink: 'figure' },
  { head: '备注', left: left + 780, cell: '$note' },
]
const tables: readonly BillTable[] = [100, 1000].map((left, index) => ({
  table: 'lineItems',
  columns: columnsFrom(left),
  right: left + 900,
  top: 420,
  headHeight: 66,
  rowHeight: 62,
  rows,
  colour,
  firstRow: 1 + index * rows,
}))
const charges = [
  ['西药费', '项'],
  ['中成药费', '项'],
  ['化验费', '次'],
  ['检查费', '次'],
  ['挂号费', '次'],
  ['卫生材料费', '件'],
] as const

/** A hospital's electronic receipt for a visit; its charges stand in two blocks side by side. */
export const invoiceMedical: Card = {
  documentType: 'invoice-medical',
  says: (fiction) => {
    const { random, pick } = fiction
    const says = saysOfCharges(inventCharges(fiction, charges, rows * 2), ['name', 'quantity', 'amount'])
    const fen = Math.round(Number(says['totalIncludingTax']) * 100)
    const [insurance, account] = [Math.floor(fen * random.between(0.3, 0.6)), Math.floor(fen * random.between(0.1, 0.3))]
    const cash = fen - insurance - account
    return {
      $title: pick(['北京市医疗门诊收费票据（电子）', '浙江省医疗收费票据（电子）', '上海市医疗门诊收费票据（电子）']),
      ...billCode(fiction),
      issueDate: fiction.dateOfIssue,
      patientName: inventPerson(fiction),
      sex: said(fiction.sex, fiction.sex === 'F' ? '女' : '男'),
      ...says,
      hospitalName: `${pick(['云川市', '临江市', '东屏区'])}${pick(['第一人民医院', '中心医院', '中医院', '妇幼保健院'])}`,
      hospitalType: pick(['综合医院', '三级甲等', '专科医院']),
      insuranceType: pick(['职工医保', '居民医保', '职工基本医疗保险']),
      insuranceNumber: fiction.digits(12),
      outpatientNumber: fiction.digits(9),
      department: pick(['内科', '骨科', '眼科门诊', '呼吸内科']),
      insurancePayment: yuan(insurance),
      otherPayment: yuan(0),
      personalAccountPayment: yuan(account),
      personalCashPayment: yuan(cash),
      selfPaid: yuan(Math.floor(cash / 2)),
      receivedBy: inventPerson(fiction),
      reviewedBy: inventPerson(fiction),
    }
  },
  front: {
    width: 2000,
    height: 1220,
    paper: { plain: '#ffffff' },
    shapes: [...tables.flatMap(rulesOfTable), ['frame', 100, 672, 1800, 70, colour], ['seal', 240, 1140, 80, '#d24a50']],
    codes: [{ kind: 'QRCode', x: 120, y: 60, width: 130, height: 130, text: ({ $qr = '' }) => $qr, tells: [] }],
    inks: billInks(colour, 30),
    print: [
      ['{$title}', 1000, 130, 'title'],
      ...labelled([
        ['票据代码：', '{invoiceCode}', 100, 250, 260],
        ['票据号码：', '{invoiceNumber}', 1280, 250, 1440],
        ['交款人统一社会信用代码：', '', 100, 315, 480],
        ['校验码：', '{checkCode}', 1280, 315, 1410],
        ['交款人：', '{patientName}', 100, 380, 230],
        ['开票日期：', '{issueDate}', 1280, 380, 1440],
      ]),
      ...tables.flatMap(printOfTable),
      ...labelled([
        ['金额合计（大写）', '{totalInWords}', 120, 718, 380],
        ['（小写）', '{totalIncludingTax}', 1280, 718, 1410],
        ['门诊号：', '{outpatientNumber}', 120, 800, 240],
        ['科室：', '{department}', 720, 800, 810],
        ['医疗机构类型：', '{hospitalType}', 1280, 800, 1490],
        ['性别：', '{sex}', 120, 860, 210],
        ['医保类型：', '{insuranceType}', 720, 860, 870],
        ['医保编号：', '{insuranceNumber}', 1280, 860, 1430],
        ['医保统筹基金支付：', '{insurancePayment}', 120, 920, 390],
        ['其他支付：', '{otherPayment}', 720, 920, 870],
        ['个人账户支付：', '{personalAccountPayment}', 1280, 920, 1490],
        ['个人现金支付：', '{personalCashPayment}', 120, 980, 330],
        ['个人自付：', '{selfPaid}', 720, 980, 870],
        ['收款单位（章）：', '{hospitalName}', 100, 1090, 340],
        ['复核人：', '{reviewedBy}', 1060, 1090, 1185],
        ['收款人：', '{receivedBy}', 1500, 1090, 1625],
      ]),
    ],
  },
}
