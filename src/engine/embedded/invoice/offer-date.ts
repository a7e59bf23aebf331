import type { DocumentType } from '#domain/document-type.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import type { FieldLine } from '../fields/field-line.ts'
import type { Piece } from '../fields/spaced-text.ts'
import { type PrintRow } from './print-row.ts'
import { piecesOfText, textOfRow } from './text-of-row.ts'
import { unitsOfLine } from '../fields/units-of-line.ts'

/** Days as tills print them, also with the time right behind them: `25/12/20188:13`. Characters have no spaces between. */
const days: readonly RegExp[] = [
  /(?<!\d)\d{1,2}([/.-])\d{1,2}\1(?:20\d{2}|\d{2}(?!\d)|\d{2}(?=\d{1,2}:\d\d))/g,
  /(?<!\d)20\d{2}([/.-])\d{1,2}\1\d{1,2}/g,
  /(?<!\d)\d{1,2}[-/.,]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/.,']?(?:20\d{2}|\d{2}(?!\d))/gi,
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\d{1,2},20\d{2}/gi,
]

/** As they stand between spaces, one inside, or one in place of a sign that was not seen: `02 -03-18 17 23`, `05 02-18`. */
const spaced = /(?<![\d/.-])(?:\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?|\d{2} \d{2}[/.-])(?:20\d{2}|\d{2})(?=\s|$)/g

/** The day of a receipt: a day beside a word that says so, else the first. */
export function offerDate(rows: readonly PrintRow[], { fields }: Pick<DocumentType, 'fields'>): FieldCandidate[] {
  const spec = fields['issueDate']
  if (spec === undefined) return []
  const found = rows.flatMap(({ lines, text }, index) => {
    const told = (/date|tarikh|datum|日期/i.test(text) ? 2 : 0) - (/due|expir|gst.*date|printed/i.test(text) ? 1.5 : 0)
    return lines.flatMap((line) => daysOn(line).map((piece) => ({ piece, worth: told - 0.01 * index })))
  })
  const offers = found
    .toSorted((a, b) => b.worth - a.worth)
    .flatMap(({ piece }) =>
      fromRegion({ key: 'issueDate', spec }, { pieces: [piece], how: 'anywhere', fit: 1.2, label: 0.4 }, null)
        .filter(({ typed }) => typed.value !== null)
        .slice(0, 1),
    )
  return offers.slice(0, 1)
}

function daysOn(line: FieldLine): Piece[] {
  const text = unitsOfLine(line)
  const found = days.flatMap((day) =>
    [...text.matchAll(day)].map(({ 0: written, index }) => ({ line, start: index, end: index + written.length })),
  )
  if (found.length > 0) return found
  const words = textOfRow({ lines: [line], text: '' })
  return [...words.text.matchAll(spaced)].flatMap(({ 0: written, index }) =>
    piecesOfText({ text: words, start: index, end: index + written.length }),
  )
}
