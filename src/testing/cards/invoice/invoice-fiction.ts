import { crc16 } from '#domain/numbers/crc16.ts'
import type { Said, Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { chineseName, chinesePlace } from '../names/chinese-names.ts'
import { broken, said } from '../said.ts'
import { chineseCapitals } from './chinese-capitals.ts'

/** A firm of nobody. */
export interface Company {
  name: string
  /** With its check character. */
  taxId: string
  address: string
  phone: string
  bank: string
  account: string
}

/** A line of an invoice. Money in fen. */
export interface InvoiceLine {
  name: string
  specification: string
  unit: string
  quantity: number
  /** As printed; without tax, and rounded where it does not come out even. */
  unitPrice: string
  amount: number
  /** Per cent. */
  taxRate: number
  tax: number
}

/** What the lines come to, in fen. */
export interface InvoiceSums {
  net: number
  tax: number
  gross: number
}

const towns = ['北京', '上海', '深圳市', '杭州', '成都市', '苏州', '佛山市', '青岛', '武汉', '长沙市'] as const
const brands = ['云帆', '恒泰', '蓝鲸', '嘉禾', '星原', '瑞通', '百川', '启明', '华晟', '金桥', '东篱', '远航'] as const
const trades = ['科技', '贸易', '电子商务', '餐饮管理', '信息技术', '物流', '文化传媒', '机械设备', '建筑工程', '汽车销售服务'] as const
const banks = ['中国工商银行', '招商银行股份有限公司', '中国建设银行', '中国农业银行', '交通银行'] as const

/** Goods and services as the tax office classes them, with what they come in and what one costs, tax included, in yuan. */
const wares = [
  ['*计算机外部设备*无线键盘', 'K380', '个', 159, 13],
  ['*纸制品*复印纸', 'A4 70g', '箱', 128, 13],
  ['*餐饮服务*餐饮服务', '', '次', 386, 6],
  ['*住宿服务*住宿费', '标准间', '天', 428, 6],
  ['*信息技术服务*软件服务费', '', '项', 5800, 6],
  ['*运输服务*国内货物运输', '', '次', 1260, 9],
  ['*电子计算机*便携式计算机', 'X13', '台', 6299, 13],
  ['*家具*办公椅', 'BGY-02', '把', 468, 13],
  ['*饮料*矿泉水', '550ml*24', '箱', 48, 13],
  ['*照明装置*台灯', 'LED-9W', '盏', 86, 13],
  ['*物流辅助服务*仓储服务', '', '月', 2300, 6],
  ['*文具*中性笔', '0.5mm', '盒', 36, 13],
  ['*谷物加工品*大米', '10kg', '袋', 79, 9],
  ['*企业管理服务*会议费', '', '场', 3600, 6],
  ['*信息技术服务*企业资源计划系统年度维护费', '', '年', 9800, 6],
] as const

export function inventCompany({ pick, number, digits, random, ...fiction }: Fiction): Company {
  const town = pick(towns)
  const { address } = chinesePlace({ pick, random, ...fiction })
  return {
    name: `${town}${pick(brands)}${pick(trades)}有限公司`,
    taxId: number('cnTaxId'),
    address: address.replace(/\d+栋.*$/, ''),
    phone: `${pick(['010', '021', '0755', '0571'])}-${random.integer(2, 8)}${digits(7)}`,
    bank: `${pick(banks)}${town.replace('市', '')}${pick(['分行', '城东支行', '高新支行', '科技园支行'])}`,
    account: `${random.integer(1, 9)}${digits(random.pick([15, 18]))}`,
  }
}

/** A Chinese name. */
export function inventPerson({ pick }: Pick<Fiction, 'pick'>): string {
  return chineseName({ pick, sex: pick(['F', 'M'] as const) }).local
}

/** `12345` as `123.45`. */
export function yuan(fen: number): string {
  return (fen / 100).toFixed(2)
}

/** So many lines of different goods; amount by rate is the tax, price by quantity the amount. */
export function inventLines({ random }: Pick<Fiction, 'random'>, count: number): InvoiceLine[] {
  const first = random.integer(0, wares.length - 1)
  return Array.from({ length: count }, (_, index) => {
    // Steps of 2 over 15 goods: none comes twice.
    const [name, specification, unit, price, taxRate] = wares[(first + index * 2) % wares.length] ?? wares[0]
    const quantity = random.integer(1, price > 1000 ? 3 : 24)
    const net = (price * random.between(0.9, 1.1)) / (1 + taxRate / 100)
    // Some tills work prices out of prices with tax, and print all the digits of that.
    const unitPrice = random.next() < 0.5 ? net.toFixed(2) : net.toFixed(random.integer(6, 8)).replace(/0+$/, '')
    const amount = Math.round(quantity * Number(unitPrice) * 100)
    return { name, specification, unit, quantity, unitPrice, amount, taxRate, tax: Math.round((amount * taxRate) / 100) }
  })
}

export function sumsOf(lines: readonly Pick<InvoiceLine, 'amount' | 'tax'>[]): InvoiceSums {
  const net = lines.reduce((sum, { amount }) => sum + amount, 0)
  const tax = lines.reduce((sum, line) => sum + line.tax, 0)
  return { net, tax, gross: net + tax }
}

/** The cells of the lines under their keys, as a VAT invoice prints them. */
export function saysOfLines(lines: readonly InvoiceLine[], table = 'lineItems'): Says {
  return Object.fromEntries(
    lines.flatMap(({ name, specification, unit, quantity, unitPrice, amount, taxRate, tax }, index) => {
      const cells = {
        name: broken(name, 14),
        specification,
        unit,
        quantity: String(quantity),
        unitPrice,
        amount: yuan(amount),
        tax: yuan(tax),
      }
      const all = { ...cells, taxRate: said(String(taxRate), `${taxRate}%`) }
      return Object.entries(all).map(([column, cell]) => [`${table}:${index + 1}:${column}`, cell] as const)
    }),
  )
}

/** The sums under the fields' keys, spelled out too. */
export function saysOfSums({ net, tax, gross }: InvoiceSums): Says {
  return { totalExcludingTax: yuan(net), totalTax: yuan(tax), totalIncludingTax: yuan(gross), totalInWords: chineseCapitals(gross) }
}

/** A party under the fields' keys: its name and number, and the lines of paper invoices. */
export function saysOfParty(party: 'buyer' | 'seller', { name, taxId, address, phone, bank, account }: Company): Says {
  return {
    [`${party}Name`]: name,
    [`${party}TaxId`]: taxId,
    [`${party}AddressPhone`]: said(`${address} ${phone}`, `${address} ${phone}`),
    [`${party}BankAccount`]: `${bank} ${account}`,
  }
}

/** The code on paper: region, year, batch, and what kind of form; 12 digits where the tax office prints none itself. */
export function inventInvoiceCode({ pick, digits, dateOfIssue }: Fiction, length: 10 | 12, ending: string): string {
  const [region, year] = [pick(['1100', '3100', '4403', '5100', '3301']), dateOfIssue.slice(2, 4)]
  const head = length === 12 ? `0${region}${year}` : `${region}${year}`
  return `${head}${digits(length - head.length - ending.length)}${ending}`
}

/** The number of fully digital invoices: year, region, channel, serial. */
export function inventDigitalNumber({ pick, digits, dateOfIssue }: Fiction): string {
  return `${dateOfIssue.slice(2, 4)}${pick(['11', '31', '44', '51', '33'])}2${digits(15)}`
}

export interface InvoiceQr {
  /** As the tax office counts in codes. */
  kind: string
  code?: string
  number: string
  /** Figures with a point. */
  amount: string
  /** ISO. */
  date: string
  check?: string
}

/** The text of the tax office's QR codes, with its checksum. */
export function invoiceQr({ kind, code = '', number, amount, date, check = '' }: InvoiceQr): string {
  const text = ['01', kind, code, number, amount, date.replaceAll('-', ''), check, ''].join(',')
  return `${text}${crc16(text)},`
}

/** The four lines of the cipher area of paper invoices. */
export function inventCipher({ random }: Pick<Fiction, 'random'>): string {
  const signs = '0123456789+-*/<>'
  const line = () => Array.from({ length: 28 }, () => signs.charAt(random.integer(0, signs.length - 1))).join('')
  return [line(), line(), line(), line()].join('\n')
}

/** `2025-03-07` as `2025年03月07日`. */
export function chineseDay(iso: string): Said {
  const [year, month, day] = iso.split('-')
  return said(iso, `${year}年${month}月${day}日`)
}
