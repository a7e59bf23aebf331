import type { Check } from '#domain/checks/check.ts'
import { taxOfLine } from '#domain/checks/tax-of-line.check.ts'
import type { FieldKind, FieldSpec, TableSpec } from '#domain/document-type.ts'

/** A column of a bill's table: what it holds, the heads it is printed under, its name at the remote API. */
export interface InvoiceColumn {
  spec: FieldSpec
  wire: string | null
}

export interface InvoiceTable {
  /** The list that the remote API answers with. */
  wire: string | null
  columns: Readonly<Record<string, InvoiceColumn>>
  /** What stands below its last row. */
  ends: readonly string[]
  /** Heads of columns that are not asked for. */
  otherHeads?: readonly string[]
  stops?: TableSpec['stops']
  pairs?: TableSpec['pairs']
  rowChecks?: readonly Check[]
}

function column(kind: FieldKind, wire: string | null, labels: readonly string[] = []): InvoiceColumn {
  return { spec: { kind, group: 'amounts', required: false, labels }, wire }
}

/** Sums, words and signatures. */
const ends = ['合计', '小计', '总计', '价税合计', '合计金额', '金额合计', '人民币', '大写', '备注', '收款人', '开票人']

/** Running numbers, codes, and room for words. */
const otherHeads = ['序号', '项目编码', '备注', '车牌号', '类型', '通行日期起', '通行日期止']

const lineItems: InvoiceTable = {
  wire: 'invoiceLists',
  ends,
  otherHeads,
  columns: {
    name: column('text', 'commodityName', [
      '货物或应税劳务、服务名称',
      '项目名称',
      '货物或应税劳务名称',
      '品名',
      '项目',
      '名称',
      '服务名称',
    ]),
    specification: column('text', 'specificationModel', ['规格型号', '规格']),
    unit: column('text', 'unit', ['单位']),
    quantity: column('quantity', 'quantity', ['数量', '数量/单位']),
    unitPrice: column('amount', 'unitPrice', ['单价', '标准']),
    amount: column('amount', 'amount', ['金额', '金额(元)']),
    taxRate: column('percentage', 'taxRate', ['税率', '税率/征收率', '征收率']),
    tax: column('amount', 'tax', ['税额']),
  },
}

/** Tables of bills by key, with their columns in the order of the paper. */
export const invoiceTables = {
  lineItems,
  flights: {
    ends: [...ends, '票价', '电子客票号码'],
    stops: { from: 'departure', to: 'arrival', labels: ['自FROM', '至TO', 'FROM', 'TO', '自', '至'], none: ['VOID'] },
    wire: 'flights',
    columns: {
      departure: column('text', 'from'),
      arrival: column('text', 'to'),
      carrier: column('text', 'carrier', ['承运人']),
      flight: column('text', 'flightNumber', ['航班号']),
      class: column('text', 'seat', ['座位等级']),
      date: column('date', 'date', ['日期']),
      time: column('text', 'time', ['时间']),
      fareBasis: column('text', 'fareBasis', ['客票级别/客票类别', '客票级别', '客票类别']),
      validFrom: column('text', 'effectiveDate', ['客票生效日期']),
      validUntil: column('text', 'expirationDate', ['有效截止日期']),
      baggage: column('text', 'allow', ['免费行李']),
    },
  },
  trips: {
    ends,
    otherHeads,
    wire: 'invoiceLists',
    columns: {
      carType: column('text', 'carType', ['车型']),
      timeOn: column('text', 'timeGeton', ['上车时间']),
      city: column('text', 'city', ['城市']),
      from: column('text', 'from', ['起点']),
      to: column('text', 'to', ['终点']),
      mileage: column('quantity', 'mileage', ['里程[公里]', '里程(公里)', '里程']),
      amount: column('amount', 'amount', ['金额[元]', '金额(元)', '金额']),
    },
  },
  goods: {
    ends,
    rowChecks: [taxOfLine({ amount: 'amount', taxRate: 'taxRate', tax: 'tax' }, { severity: 'worth-knowing' })],
    wire: 'invoiceLists',
    columns: {
      dutyNumber: column('document-number', 'dutyNo', ['税号']),
      name: column('text', 'commodityName', ['货物名称']),
      quantity: column('quantity', 'quantity', ['数量']),
      unit: column('text', 'unit', ['单位']),
      amount: column('amount', 'amount', ['完税价格(¥)', '完税价格']),
      taxRate: column('percentage', 'taxRate', ['税率(%)', '税率']),
      tax: column('amount', 'tax', ['税款金额(¥)', '税款金额']),
    },
  },
  taxes: {
    ends,
    wire: 'invoiceLists',
    columns: {
      voucherNumber: column('document-number', 'voucherNumber', ['原凭证号']),
      category: column('text', 'taxCategories', ['税种']),
      item: column('text', 'itemsName', ['品目名称']),
      period: column('text', 'timeHorizon', ['税款所属时期']),
      paidOn: column('date', 'storageDate', ['入(退)库日期', '入库日期']),
      amount: column('amount', 'amount', ['实缴(退)金额', '实缴金额']),
    },
  },
  rows: {
    wire: null,
    ends: [],
    pairs: { label: 'label', value: 'value' },
    columns: { label: column('text', null), value: column('text', null) },
  },
} as const satisfies Record<string, InvoiceTable>

export type InvoiceTableKey = keyof typeof invoiceTables
