import type { Card, Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { drawnNumbers } from '../../numbers/drawn-numbers.ts'
import { said } from '../said.ts'
import { chineseDay, inventCompany, inventDigitalNumber, inventPerson, invoiceQr, yuan } from './invoice-fiction.ts'
import { type RuledRow, ruledRows } from './ruled-rows.ts'

const colour = '#9c4a1a'
const [left, top] = [80, 330] as const

const airlines = [
  ['国航', 'CA', '999'],
  ['东航', 'MU', '781'],
  ['南航', 'CZ', '784'],
] as const
const airports = ['北京首都', '上海虹桥', '广州白云', '成都双流', '西安咸阳'] as const

/** Fare and surcharge have 9 % in them; the fund for airports has none. */
function priceSays({ random }: Fiction): Says {
  const [price, fuel, fund] = [random.integer(40, 220) * 1000, random.integer(1, 7) * 1000, 5000]
  const tax = Math.round(((price + fuel) / 1.09) * 0.09)
  const money = (fen: number) => said(yuan(fen), `CNY ${yuan(fen)}`)
  const fuelNet = Math.round(fuel / 1.09)
  return {
    fare: money(price + fuel - tax - fuelNet),
    fuelSurcharge: money(fuelNet),
    taxRate: said('9', '9%'),
    totalTax: money(tax),
    airportFee: money(fund),
    otherTaxes: money(0),
    totalIncludingTax: money(price + fuel + fund),
  }
}

function flightSays(fiction: Fiction): Says {
  const { digits, pick, random, dateOfIssue } = fiction
  const first = random.integer(0, airports.length - 1)
  const [carrier, code, prefix] = pick(airlines)
  const day = fiction.day(Number(dateOfIssue.slice(0, 4)), Number(dateOfIssue.slice(0, 4)))
  return {
    'flights:1:departure': airports[first] ?? '',
    'flights:1:arrival': airports[(first + random.integer(1, 4)) % airports.length] ?? '',
    'flights:1:carrier': carrier,
    'flights:1:flight': `${code}${random.integer(1001, 8999)}`,
    'flights:1:class': pick(['Y', 'M', 'T', 'V']),
    'flights:1:date': chineseDay(day),
    'flights:1:time': `${random.integer(10, 21)}:${random.integer(10, 55)}`,
    'flights:1:fareBasis': `${pick(['Y', 'M', 'T'])}${pick(['RT', 'OW'])}`,
    'flights:1:baggage': pick(['20K', '23K', '1PC']),
    eTicketNumber: `${prefix}${digits(10)}`,
  }
}

/** A row of heads and one of values, in columns of these widths. */
function headed(columns: readonly (readonly [head: string, text: string, width: number])[]): RuledRow[] {
  return [
    { height: 66, cells: columns.map(([label, , labelWidth]) => ({ label, labelWidth })) },
    { height: 70, cells: columns.map(([, text, width]) => ({ label: '', labelWidth: 0, text, width })) },
  ]
}

const rows: readonly RuledRow[] = [
  ...headed([
    ['旅客姓名', '{passengerName}', 520],
    ['有效身份证件号码', '{passengerIdNumber}', 760],
    ['签注', '{endorsements}', 760],
  ]),
  ...headed([
    ['', '自：{flights:1:departure}', 380],
    ['承运人', '{flights:1:carrier}', 160],
    ['航班号', '{flights:1:flight}', 190],
    ['座位等级', '{flights:1:class}', 180],
    ['日期', '{flights:1:date}', 320],
    ['时间', '{flights:1:time}', 160],
    ['客票级别/客票类别', '{flights:1:fareBasis}', 330],
    ['免费行李', '{flights:1:baggage}', 320],
  ]),
  { height: 70, cells: [{ label: '', labelWidth: 0, text: '至：{flights:1:arrival}', width: 380 }] },
  ...headed([
    ['票价', '{fare}', 330],
    ['燃油附加费', '{fuelSurcharge}', 280],
    ['增值税税率', '{taxRate}', 220],
    ['增值税税额', '{totalTax}', 290],
    ['民航发展基金', '{airportFee}', 300],
    ['其他税费', '{otherTaxes}', 270],
    ['合计', '{totalIncludingTax}', 350],
  ]),
  {
    height: 70,
    cells: [
      { label: '电子客票号码：', labelWidth: 240, text: '{eTicketNumber}', width: 440 },
      { label: '验证码：', labelWidth: 150, text: '{checkCode}', width: 350 },
      { label: '提示信息：', labelWidth: 180, text: '{$none}', width: 680 },
    ],
  },
  {
    height: 70,
    cells: [
      { label: '销售网点代号：', labelWidth: 240, text: '{$agent}', width: 340 },
      { label: '填开单位：', labelWidth: 180, text: '{issuedBy}', width: 640 },
      { label: '填开日期：', labelWidth: 180, text: '{issueDate}', width: 460 },
    ],
  },
  {
    height: 70,
    cells: [
      { label: '购买方名称：', labelWidth: 210, text: '{buyerName}', width: 710 },
      { label: '统一社会信用代码/纳税人识别号：', labelWidth: 540, text: '{buyerTaxId}', width: 580 },
    ],
  },
]

const body = ruledRows(rows, { left, top, colour })

/** The airlines' fully digital itinerary, in use since 2024. */
export const invoiceFullyDigitalAir: Card = {
  documentType: 'invoice-fully-digital-air',
  says: (fiction) => {
    const { digits, pick, random, sex, dateOfBirth } = fiction
    const [buyer, agent] = [inventCompany(fiction), inventCompany(fiction)]
    return {
      invoiceNumber: inventDigitalNumber(fiction),
      invoiceStatus: '正常',
      gpOrder: digits(12),
      domesticInternational: '国内',
      passengerName: inventPerson(fiction),
      passengerIdNumber: drawnNumbers.cnId(random, { sex, dateOfBirth }),
      endorsements: pick(['不得签转', '改期收费']),
      ...flightSays(fiction),
      ...priceSays(fiction),
      checkCode: digits(4),
      $agent: `${pick(['BJS', 'SHA', 'CAN'])}${digits(3)}`,
      $none: '',
      issuedBy: agent.name,
      issueDate: chineseDay(fiction.dateOfIssue),
      buyerName: buyer.name,
      buyerTaxId: buyer.taxId,
    }
  },
  front: {
    width: 2200,
    height: 1400,
    paper: { plain: '#ffffff' },
    shapes: [['seal', 1100, 160, 90, '#e2574c'], ...body.shapes],
    inks: {
      title: { size: 60, anchor: 'middle', spacing: 4, colour },
      label: { size: 30, colour },
      value: { size: 31 },
    },
    print: [
      ['电子发票（航空运输电子客票行程单）', 1100, 140, 'title'],
      ['发票号码：', 1560, 230, 'label'],
      ['{invoiceNumber}', 1715, 231, 'value'],
      ['开票状态：', 1560, 290, 'label'],
      ['{invoiceStatus}', 1715, 291, 'value'],
      ['GP单号：', 330, 230, 'label'],
      ['{gpOrder}', 470, 231, 'value'],
      ['国内国际标识：', 330, 290, 'label'],
      ['{domesticInternational}', 550, 291, 'value'],
      ...body.print,
    ],
    codes: [
      {
        kind: 'QRCode',
        x: 100,
        y: 90,
        width: 200,
        height: 200,
        text: ({ invoiceNumber = '', totalIncludingTax = '', issueDate = '' }) =>
          invoiceQr({ kind: '61', number: invoiceNumber, amount: totalIncludingTax, date: issueDate }),
        tells: ['invoiceNumber', 'issueDate'],
      },
    ],
  },
}
