import { aamva } from './aamva.ts'
import { cnInvoice } from './cn-invoice.ts'
import type { CodeContent } from './code-format.ts'
import { payment } from './payment.ts'
import { philsys } from './philsys.ts'

const formats = [aamva, philsys, cnInvoice, payment]

/** What a code says, by the format that knows its text; null where none does. */
export function readCode(text: string, hasField: (field: string) => boolean = () => true): CodeContent | null {
  for (const { read } of formats) {
    const content = read(text, hasField)
    if (content !== null) return content
  }
  return null
}
