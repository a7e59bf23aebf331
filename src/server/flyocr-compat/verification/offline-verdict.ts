import type { TaxOfficeParameter } from '#domain/invoice/tax-office.ts'
import { calendarDate } from '#domain/formats/calendar-date.ts'
import { cnTaxId } from '#domain/numbers/cn-tax-id.ts'
import { judgeNumber } from '#domain/numbers/judge-number.ts'
import type { Outcome } from '#domain/outcome.ts'

export type AskedParameters = Readonly<Partial<Record<TaxOfficeParameter, string>>>

interface OfflineCheck {
  parameter: TaxOfficeParameter
  result: 'pass' | 'fail'
  /** Why it fails; empty where it passes. */
  because: string
}

/** What the values alone say. A pass is no word of the tax office: an invoice that nobody ever issued passes too. */
export interface OfflineVerdict {
  couldBe: boolean
  checks: readonly OfflineCheck[]
}

const forms: Readonly<Partial<Record<TaxOfficeParameter, { form: RegExp; words: string }>>> = {
  // Financial and medical bills have codes of 8 digits and numbers of 10.
  invoiceCode: { form: /^(?:\d{8}|\d{10}|\d{12})$/, words: 'a code has 8, 10 or 12 digits' },
  invoiceNumber: { form: /^(?:\d{8}|\d{10}|\d{20})$/, words: 'a number has 8, 10 or 20 digits' },
  totalAmount: { form: /^-?\d{1,12}(?:\.\d{1,2})?$/, words: 'an amount is a number with at most two decimals' },
  // The last six, all twenty, or the five characters of a blockchain invoice.
  checkCode: { form: /^(?:\d{6}|\d{20}|[\da-zA-Z]{5,6})$/, words: 'a check code has 20 digits, of which the last 6 are sent' },
}

/** Looks at what an invoice is asked for by, with no word of anybody else. `today` as `YYYY-MM-DD`. */
export function offlineVerdict(asked: AskedParameters, today: string): OfflineVerdict {
  const checks = [...formChecks(asked), ...dateCheck(asked, today), ...sellerCheck(asked)]
  return { couldBe: checks.every(({ result }) => result === 'pass'), checks }
}

function formChecks(asked: AskedParameters): OfflineCheck[] {
  return Object.entries(forms).flatMap(([name, { form, words }]) => {
    const parameter = name as keyof typeof forms
    const value = asked[parameter]
    return value === undefined ? [] : [checked(parameter, form.test(value), words)]
  })
}

function dateCheck({ billingDate }: AskedParameters, today: string): OfflineCheck[] {
  if (billingDate === undefined) return []
  if (!isDay(billingDate)) return [checked('billingDate', false, 'a date is a day of the calendar, as YYYY-MM-DD')]
  return [checked('billingDate', billingDate <= today, 'no invoice is of a day that has not come')]
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && calendarDate(text) !== null
}

function sellerCheck({ salesTaxNo }: AskedParameters): OfflineCheck[] {
  if (salesTaxNo === undefined) return []
  const { result }: Outcome = judgeNumber(cnTaxId, salesTaxNo)
  return [checked('salesTaxNo', result !== 'fail', 'its check character is not the one that its others call for, or it has another form')]
}

function checked(parameter: TaxOfficeParameter, holds: boolean, because: string): OfflineCheck {
  return holds ? { parameter, result: 'pass', because: '' } : { parameter, result: 'fail', because }
}
