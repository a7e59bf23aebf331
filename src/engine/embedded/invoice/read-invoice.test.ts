import { describe, expect, it } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { madeLine, madePageText } from '#testing/made-page-text.ts'
import { fieldsOfPages } from '../fields/fields-of-pages.ts'

const today = '2031-06-01'

function read(key: string, rows: Parameters<typeof madePageText>[0]): Record<string, string | null> {
  const documentType = findDocumentType(key)
  if (documentType === null) throw new Error(key)
  const pages = [{ index: 0, text: madePageText(rows), aspect: 1.5 }]
  const readings = fieldsOfPages({ documentType, pages, known: [], today })
  const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today })
  return Object.fromEntries(fields.filter(({ value }) => value !== null).map(({ key: field, value }) => [field, value]))
}

const items = [
  ['货物或应税劳务、服务名称', '规格型号', '单位', '数量', '单价', '金额', '税率', '税额'],
  ['*纸*本子', 'A5', '本', '20', '5.00', '100.00', '13%', '13.00'],
  ['*笔*铅笔', 'HB', '支', '10', '2.00', '20.00', '13%', '2.60'],
]

describe('a Chinese invoice', () => {
  const classic = [
    ['031001900204', '上海增值税普通发票', '发票号码:12345678'],
    ['校验码 12345 67890 12345 67890', '开票日期:2031年05月06日'],
    ['名 称:乙有限公司'],
    ['纳税人识别号:91310000MA1FL0000X'],
    ...items,
    ['合计', '', '', '', '', '¥120.00', '', '¥15.60'],
    ['价税合计(大写)', '壹佰叁拾伍圆陆角整', '(小写)¥135.60'],
    ['名 称:甲有限公司'],
    ['纳税人识别号:91310000MA1FL00011'],
  ]

  it('says the buyer above and the seller below under the same labels', () => {
    expect(read('invoice-vat-ordinary', classic)).toMatchObject({
      invoiceCode: '031001900204',
      invoiceNumber: '12345678',
      issueDate: '2031-05-06',
      buyerName: '乙有限公司',
      sellerName: '甲有限公司',
      buyerTaxId: '91310000MA1FL0000X',
      sellerTaxId: '91310000MA1FL00011',
    })
  })

  it('has a net and a tax without a label, which add up to the gross', () => {
    expect(read('invoice-vat-ordinary', classic)).toMatchObject({
      totalExcludingTax: '120.00',
      totalTax: '15.60',
      totalIncludingTax: '135.60',
    })
  })

  it('has no total where two amounts of a column come to a third, and the whole to more', () => {
    const rows = [['100.00'], ['13.00'], ['113.00'], ['价税合计(大写)', '玖佰玖拾玖圆整', '(小写)¥999.00']]
    expect(read('invoice-vat-ordinary', rows)).not.toHaveProperty('totalExcludingTax')
  })

  it('says whose a number is by the parties’ own headings, whichever comes first', () => {
    const roll = [
      ['发票代码 033001200107'],
      ['销售方名称', '甲有限公司'],
      ['纳税人识别号', '91310000MA1FL00011'],
      ['购买方名称', '乙有限公司'],
      ['纳税人识别号', '91310000MA1FL0000X'],
    ]
    expect(read('invoice-vat-roll', roll)).toMatchObject({ sellerTaxId: '91310000MA1FL00011', buyerTaxId: '91310000MA1FL0000X' })
  })

  it('has lines by the heads of their columns, and none below the sum', () => {
    const fields = read('invoice-vat-ordinary', classic)
    expect(fields).toMatchObject({
      'lineItems:1:name': '*纸*本子',
      'lineItems:1:quantity': '20',
      'lineItems:1:amount': '100.00',
      'lineItems:1:tax': '13.00',
      'lineItems:2:name': '*笔*铅笔',
      'lineItems:2:unitPrice': '2.00',
    })
    expect(Object.keys(fields).filter((key) => key.startsWith('lineItems:3'))).toEqual([])
  })

  it('has heads whose two signs are set far apart', () => {
    const apart = [
      ['项目名称', '数量', '单价', '金', '额', '税率', '税', '额'],
      ['笔', '2', '1.50', '', '3.00', '13%', '', '0.39'],
      ['合', '计', '', '', '¥3.00', '', '', '¥0.39'],
    ]
    expect(read('invoice-fully-digital-ordinary', apart)).toMatchObject({
      'lineItems:1:unitPrice': '1.50',
      'lineItems:1:amount': '3.00',
      'lineItems:1:taxRate': '13',
      'lineItems:1:tax': '0.39',
    })
  })

  it('says the buyer at the left and the seller at the right where both share a row', () => {
    const digital = [
      ['电子发票(普通发票)', '发票号码:26312000000000000017'],
      ['名称:乙有限公司', '名称:甲有限公司'],
      ['统一社会信用代码/纳税人识别号:91310000MA1FL0000X', '统一社会信用代码/纳税人识别号:91310000MA1FL00011'],
    ]
    expect(read('invoice-fully-digital-ordinary', digital)).toMatchObject({
      invoiceNumber: '26312000000000000017',
      buyerName: '乙有限公司',
      sellerName: '甲有限公司',
      buyerTaxId: '91310000MA1FL0000X',
      sellerTaxId: '91310000MA1FL00011',
    })
  })
})

describe('a table', () => {
  it('goes on in a second block beside the first', () => {
    const fields = read('invoice-medical', [
      ['项目名称', '数量/单位', '金额(元)', '备注', '项目名称', '数量/单位', '金额(元)', '备注'],
      ['西药费', '5', '1385.00', '', '检查费', '4', '18.00', ''],
      ['化验费', '3', '402.00', '', '', '', '', ''],
      ['金额合计(大写)', '壹仟捌佰零伍圆整'],
    ])
    expect(fields).toMatchObject({
      'lineItems:1:name': '西药费',
      'lineItems:2:name': '化验费',
      'lineItems:2:amount': '402.00',
      'lineItems:3:name': '检查费',
      'lineItems:3:quantity': '4',
      'lineItems:3:amount': '18.00',
    })
    expect(fields).not.toHaveProperty('lineItems:4:name')
  })

  it('has columns that nobody asks for, and names that begin far to the left of their head', () => {
    const fields = read('invoice-sales-list', [
      ['序号', '货物或应税劳务名称', '数量', '金额', '税额'],
      ['1', '*文具*中性笔', '20', '100.00', '13.00'],
    ])
    expect(fields).toMatchObject({ 'lineItems:1:name': '*文具*中性笔', 'lineItems:1:quantity': '20', 'lineItems:1:tax': '13.00' })
  })
})

it('a table has nothing of what is printed upright at the edge of a form', () => {
  const at = (text: string, [x, y, width, height]: readonly [number, number, number, number]) => madeLine(text, { x, y, width, height })
  const cells = (row: readonly string[], y: number) =>
    row.map((text, column) => at(text, [0.1 + column * 0.2, y, text.length * 0.02, 0.03]))
  const rows = [
    cells(['货物或应税劳务名称', '数量', '金额', '税额'], 0.3),
    cells(['*文具*中性笔', '20', '100.00', '13.00'], 0.36),
    [at('第三联发票联', [0.86, 0.33, 0.02, 0.3])],
  ]
  const documentType = findDocumentType('invoice-sales-list')
  if (documentType === null) throw new Error('The catalogue has no lists of sales.')
  const pages = [{ index: 0, text: { rows: rows.map((lines) => ({ column: 0, lines })) }, aspect: 1.5 }]
  const readings = fieldsOfPages({ documentType, pages, known: [], today })
  expect(readings.map(({ value }) => value).join(' ')).not.toContain('第三联')
  expect(readings).toContainEqual(expect.objectContaining({ field: 'lineItems:1:tax', value: '13.00' }))
})

describe('an itinerary', () => {
  it('goes from one place to the next, row by row', () => {
    const fields = read('invoice-air-itinerary', [
      ['', '承运人', '航班号', '座位等级', '日期', '时间'],
      ['', 'CARRIER', 'FLIGHT', 'CLASS', 'DATE', 'TIME'],
      ['自FROM:北京首都', '国航', 'CA1501', 'Y', '2031-06-05', '08:30'],
      ['至TO:上海虹桥', '国航', 'CA1502', 'M', '2031-06-09', '17:05'],
      ['至TO:北京首都', '', 'VOID', '', '', ''],
    ])
    expect(fields).toMatchObject({
      'flights:1:departure': '北京首都',
      'flights:1:arrival': '上海虹桥',
      'flights:1:flight': 'CA1501',
      'flights:2:departure': '上海虹桥',
      'flights:2:arrival': '北京首都',
      'flights:2:flight': 'CA1502',
      'flights:2:date': '2031-06-09',
    })
    expect(Object.keys(fields).filter((key) => key.startsWith('flights:3'))).toEqual([])
  })
})

describe('a slip of no kind of its own', () => {
  it('says labels and values, a line each', () => {
    const fields = read('invoice-other', ['东湖停车场收费小票', '车牌:沪A12345', '入场时间:17:01', ['支付方式:', '现金'], '欢迎再次光临'])
    expect(fields).toMatchObject({
      title: '东湖停车场收费小票',
      'rows:1:label': '车牌',
      'rows:1:value': '沪A12345',
      'rows:2:label': '入场时间',
      'rows:2:value': '17:01',
      'rows:3:label': '支付方式',
      'rows:3:value': '现金',
    })
    expect(fields).not.toHaveProperty('rows:4:label')
  })
})

describe('fares in a row', () => {
  it('stand under their own heads, also where one of them is printed nearly on the row of the head before', () => {
    const line = (text: string, x: number, y: number) => madeLine(text, { x, y, width: text.length * 0.012, height: 0.03 })
    const heads = [line('FARE', 0.08, 0.5), line('OTHER TAXES', 0.57, 0.5), line('TOTAL', 0.77, 0.5)]
    const text = {
      rows: [...heads, line('CNY980.00', 0.06, 0.52), line('CNY1060.00', 0.75, 0.52)].map((each) => ({ column: 0, lines: [each] })),
    }
    const documentType = findDocumentType('invoice-air-itinerary')
    if (documentType === null) throw new Error('The catalogue has no itineraries.')
    const readings = fieldsOfPages({ documentType, pages: [{ index: 0, text, aspect: 2.35 }], known: [], today })
    const said = Object.fromEntries(readings.map(({ field, value }) => [field, value]))
    expect(said).toMatchObject({ fare: '980.00', totalIncludingTax: '1060.00' })
    expect(said).not.toHaveProperty('otherTaxes')
  })
})
