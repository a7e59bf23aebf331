import type { BusinessState } from '../../numbers/business-numbers.ts'
/** How business is written in a language: words of an invoice, figures, days, and what is sold. */
export interface BusinessWords {
  title: string
  number: string
  date: string
  due: string
  order: string
  to: string
  taxId: string
  terms: string
  paidWithin: string
  heads: readonly [name: string, quantity: string, unitPrice: string, taxRate: string, amount: string]
  net: string
  tax: string
  gross: string
  currency: string
  mark: string
  /** The mark stands before its amount. */
  isMarkFirst?: true
  /** BCP 47, for figures and days. */
  locale: string
  sellers: readonly [string, ...string[]]
  buyers: readonly [string, ...string[]]
  streets: readonly [string, ...string[]]
  towns: readonly [string, ...string[]]
  country: string
  goods: readonly (readonly [string, number])[]
  rate: number
  /** Whose accounts and VAT numbers its sellers have. */
  state?: BusinessState
  /** Where that is none of these: `#` any digit. */
  taxIdForm?: string
}
