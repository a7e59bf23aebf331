import type { AskedValue, TaxOfficeParameter } from './tax-office.ts'

/** A value that the tax office wants to be asked by. */
export interface AskedBy {
  parameter: TaxOfficeParameter
  field: string
  /** Only its last six characters. */
  lastSix?: true
}

export interface QuestionOfInvoice {
  values: AskedValue[]
  /** What has to be there before it can be asked; empty when nothing is missing. */
  missing: AskedBy[]
}

/** The question that the values of an invoice make. */
export function questionOfInvoice(asks: readonly AskedBy[], valueOf: (field: string) => string | null): QuestionOfInvoice {
  const asked = asks.map((ask) => ({ ask, value: valueToSend(ask, valueOf(ask.field)) }))
  return {
    values: asked.flatMap(({ ask: { parameter, field }, value }) => (value === null ? [] : [{ parameter, field, value }])),
    missing: asked.flatMap(({ ask, value }) => (value === null ? [ask] : [])),
  }
}

const wholeDay = /^\d{4}-\d\d-\d\d$/
const lastSixCharacters = /[^\s]{6}$/

/** Null where the value is missing or less than what is asked by. */
function valueToSend({ parameter, lastSix }: AskedBy, value: string | null): string | null {
  if (value === null || value === '') return null
  if (lastSix) return lastSixCharacters.exec(value.replaceAll(/\s/g, ''))?.[0] ?? null
  return parameter === 'billingDate' && !wholeDay.test(value) ? null : value
}

/** Whether two questions ask the same. */
export function asksTheSame(left: readonly AskedValue[], right: readonly AskedValue[]): boolean {
  const told = (values: readonly AskedValue[]) => values.map(({ parameter, value }) => `${parameter}=${value}`).toSorted()
  return told(left).join('&') === told(right).join('&')
}
