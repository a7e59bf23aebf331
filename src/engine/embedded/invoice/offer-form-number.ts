import type { DocumentType } from '#domain/document-type.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import type { FieldLine } from '../fields/field-line.ts'
import type { Piece } from '../fields/spaced-text.ts'
import { unitsOfLine } from '../fields/units-of-line.ts'

/** Forms have their numbers in the upper part of the page. */
const upperPart = 0.3
const [fit, label] = [1.1, 0.3]
/** A code of 10 or 12 digits; a number of 8, `№` before it or not, and the code again behind it where both were read as one line. */
const forms = { invoiceCode: /^()(\d{10}|\d{12})$/u, invoiceNumber: /^(\P{N}{0,3})(\d{8})(?:\d{10}|\d{12})?$/u } as const

/**
 * Code and number that the tax office prints onto its forms: no label stands beside them, but at the head nothing else has
 * so many digits and no other letter. Where two come into question, none is taken.
 */
export function offerFormNumber(lines: readonly FieldLine[], { fields, checks }: DocumentType): FieldCandidate[] {
  const head = lines.filter(({ leftMiddle }) => leftMiddle < upperPart)
  return (['invoiceCode', 'invoiceNumber'] as const).flatMap((key) => {
    const spec = fields[key]
    if (spec === undefined || fields['invoiceCode'] === undefined || !checks.some((check) => check.fields.includes(key))) return []
    const pieces = head.flatMap((line) => pieceOf(line, forms[key]))
    if (new Set(pieces.map(({ digits }) => digits)).size !== 1) return []
    return pieces
      .slice(0, 1)
      .flatMap((piece) => fromRegion({ key, spec }, { pieces: [piece], how: 'anywhere', fit, label }, null).slice(0, 1))
  })
}

function pieceOf(line: FieldLine, form: RegExp): (Piece & { digits: string })[] {
  const found = form.exec(unitsOfLine(line))
  const [, before = '', digits = ''] = found ?? []
  return found === null ? [] : [{ line, start: before.length, end: before.length + digits.length, digits }]
}
