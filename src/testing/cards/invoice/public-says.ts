import type { Said, Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { chineseCapitals } from './chinese-capitals.ts'
import { yuan } from './invoice-fiction.ts'

/** What is asked for, in fen; null for a row that stays empty. */
type Charge = { name: string; unit: string; quantity: number; price: number } | null

/** One to `rows` different charges of a list. */
export function inventCharges(
  { random, pick }: Fiction,
  charges: readonly (readonly [name: string, unit: string])[],
  rows: number,
): readonly Charge[] {
  const count = random.integer(1, rows)
  const first = random.integer(0, charges.length - 1)
  return Array.from({ length: rows }, (_, row): Charge => {
    const [name = '', unit = ''] = charges[(first + row) % charges.length] ?? []
    return row < count ? { name, unit, quantity: random.integer(1, 6), price: random.integer(4, 400) * pick([50, 100, 500]) } : null
  })
}

/** Rows, their sum in figures and in words. */
export function saysOfCharges(charges: readonly Charge[], columns = ['name', 'unit', 'quantity', 'unitPrice', 'amount']): Says {
  const total = charges.reduce((sum, charge) => sum + (charge === null ? 0 : charge.quantity * charge.price), 0)
  const cells = charges.flatMap((charge, index): [string, Said][] => {
    const own: Record<string, string> = {
      name: charge?.name ?? '',
      unit: charge?.unit ?? '',
      quantity: String(charge?.quantity),
      unitPrice: yuan(charge?.price ?? 0),
      amount: yuan(charge === null ? 0 : charge.quantity * charge.price),
    }
    return [
      [`$code${index + 1}`, charge === null ? '' : String(103010 + index * 37)],
      [`$note${index + 1}`, ''],
      ...columns.map((column): [string, Said] => [`lineItems:${index + 1}:${column}`, charge === null ? '' : (own[column] ?? '')]),
    ]
  })
  return { ...Object.fromEntries(cells), totalIncludingTax: yuan(total), totalInWords: chineseCapitals(total) }
}

/** Code, number and check code of a bill of the treasury, and a text for its QR code. */
export function billCode(fiction: Fiction): Says {
  const [code, number] = [`${fiction.pick(['0001', '1106', '3106'])}${fiction.digits(4)}`, fiction.digits(10)]
  const check = Array.from({ length: 6 }, () => fiction.pick(['a', 'c', 'd', 'e', 'f', '2', '3', '4', '6', '7', '9'])).join('')
  return { invoiceCode: code, invoiceNumber: number, checkCode: check, $qr: `01,${code},${number},${check},${fiction.digits(8)}` }
}

/** A public office of nobody. */
export function officeOf({ pick }: Fiction): string {
  return `${pick(['云川市', '临江市', '东屏区', '安平县'])}${pick(['人力资源和社会保障局', '自然资源局', '人民法院', '市场监督管理局', '教育考试院'])}`
}
