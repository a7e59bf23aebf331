import { parseInvoiceCode } from '../invoice/parse-invoice-code.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'

/** The text of a Chinese invoice's QR code is as its issuer wrote it: not misread, not altered by hand. It may still be of no real invoice. */
export function cnInvoiceCodeIntact<Field extends string>(qrText: Field): Check<Field> {
  return {
    name: 'cnInvoiceCodeIntact',
    severity: 'worth-knowing',
    fields: [qrText],
    run: (values) => {
      const checksum = parseInvoiceCode(values[qrText] ?? '')?.checksum ?? 'none'
      if (checksum === 'none') return unknown('no-value', { field: qrText })
      return checksum === 'holds' ? pass : fail('code-altered', { field: qrText })
    },
  }
}
