import type { ChecksumScheme } from './number-scheme.ts'
import { type VatRule, vatRules } from './vat-rules.ts'

interface Split {
  rule: VatRule
  /** Without the prefix. */
  number: string
}

/** Null where the prefix is of no member state: a number of another system, which this one says nothing of. */
function split(whole: string): Split | null {
  const rule = vatRules[whole.slice(0, 2).replace(/^GR$/, 'EL')]
  return rule && /^[A-Z]{2}[A-Z\d]{0,2}\d{2}/.test(whole) ? { rule, number: whole.slice(2) } : null
}

/**
 * VAT identification numbers of the European Union (Directive 2006/112/EC, article 215; the rules are those of the states).
 * A tax number without such a prefix is of another system.
 */
export const vatId: ChecksumScheme = {
  name: 'vatId',
  severity: 'worth-knowing',
  governs: (whole) => split(whole) !== null,
  form: {
    test: (whole) => {
      const parts = split(whole)
      return parts !== null && parts.rule.form.test(parts.number)
    },
  },
  checkDigit: (whole) => {
    const parts = split(whole)
    return parts?.rule.digit?.(parts.number) ?? null
  },
  checkPlace: (whole) => {
    const parts = split(whole)
    const length = parts?.rule.digit?.(parts.number)?.length ?? 1
    return parts?.rule.place === undefined ? whole.length - length : 2 + parts.rule.place
  },
}
