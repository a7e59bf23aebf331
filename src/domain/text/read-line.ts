import { z } from 'zod'
import { knownPrintSchema, type PageText, type TextCharacter, type TextLine, textOfLine, weakestOfLine } from '../page-text.ts'

/** A line of print as it was read, without its characters: what judging, searching and writing files need of it. */
export const readLineSchema = z.object({
  /** Lines of one row stand side by side. Counted over the page, from 0. */
  row: z.number().int().min(0),
  text: z.string(),
  /** How sure the recogniser is of the line's least sure character. 0..1 */
  weakest: z.number().min(0).max(1),
  /** That character and what else it may be, `8 or S`; only `8` where nothing else comes near. */
  doubt: z.string(),
  /** Where it is known from, when nobody had to read it. */
  source: knownPrintSchema.optional(),
  /** What the remote API read where this stands; absent where it was not asked, or read nothing there. */
  remote: z.string().optional(),
  /** Read by the remote API alone. */
  by: z.literal('flyocr').optional(),
})
export type ReadLine = z.infer<typeof readLineSchema>

/** A second reading of a character is worth naming from here on. */
const namedFrom = 0.02
const mostNamed = 3

/** All lines of a page in reading order: their places in this list are their numbers. */
export function readLinesOf({ rows }: PageText): ReadLine[] {
  return rows.flatMap(({ lines }, row) =>
    lines.map((line) => ({
      row,
      text: textOfLine(line),
      weakest: weakestOfLine(line),
      doubt: doubtOf(line),
      ...(line.source && { source: line.source }),
      ...(line.remote !== undefined && { remote: line.remote }),
      ...(line.by && { by: line.by }),
    })),
  )
}

function doubtOf({ characters }: TextLine): string {
  const least = characters.reduce<TextCharacter | null>(
    (weakest, character) => (weakest === null || character.confidence < weakest.confidence ? character : weakest),
    null,
  )
  const others = (least?.candidates ?? []).filter(({ confidence }) => confidence >= namedFrom)
  return least === null ? '' : [least.text, ...others.map(({ text }) => text)].slice(0, mostNamed).join(' or ')
}
