import { crc16 } from '../numbers/crc16.ts'
import { fail, pass, unknown } from '../outcome.ts'
import type { Check } from './check.ts'

/** `01,<kind>,<code>,<number>,<amount>,<day>,<check code>,` and what follows. */
const payload = /^(01(?:,[^,]*){6},)([0-9A-F]{4}),?$/i

/**
 * The text of a Chinese invoice's QR code carries a CRC of what stands before it, made by issuers with the last comma
 * or without. It says that the code was not misread or altered by hand, not that the invoice is real.
 */
export function cnInvoiceCodeIntact<Field extends string>(qrText: Field): Check<Field> {
  return {
    name: 'cnInvoiceCodeIntact',
    severity: 'worth-knowing',
    fields: [qrText],
    run: (values) => {
      const match = payload.exec(values[qrText]?.trim() ?? '')
      if (match === null) return unknown('no-value', { field: qrText })
      const [, told = '', crc = ''] = match
      const isIntact = [told, told.slice(0, -1)].some((text) => crc16(text) === crc.toUpperCase())
      return isIntact ? pass : fail('code-altered', { field: qrText })
    },
  }
}
