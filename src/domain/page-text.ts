import { z } from 'zod'
import { type Point, type Quad, quadSchema } from './geometry.ts'

/** One character of a printed line, spaces left out. */
export const textCharacterSchema = z.object({
  /** One code point. */
  text: z.string(),
  /** 0..1, the recogniser's own. */
  confidence: z.number().min(0).max(1),
  /** Where it begins and ends along its line: fractions of the line's length. */
  from: z.number(),
  to: z.number(),
  /** What else it may be, likeliest first, without `text` itself; 5 at most. */
  candidates: z.array(z.object({ text: z.string(), confidence: z.number().min(0).max(1) })),
  /** Read by the recogniser for scripts that our own lacks. */
  isForeign: z.literal(true).optional(),
})
export type TextCharacter = z.infer<typeof textCharacterSchema>

/** Indices into a line's characters: the first of a word, and the one after its last. */
export const textRunSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) })
export type TextRun = z.infer<typeof textRunSchema>

/** Print that nobody had to read: the file says it. */
export const knownPrintSchema = z.enum(['pdf-text', 'structured'])
export type KnownPrint = z.infer<typeof knownPrintSchema>

/** What the detector saw as one piece: a line of a paragraph, or a cell of a table. */
export const textLineSchema = z.object({
  /** Clockwise from the text's own top left, fractions of the upright page. */
  box: quadSchema,
  /** In the order in which they are read: of Arabic the rightmost first. */
  characters: z.array(textCharacterSchema),
  /** In order; a space stands between two neighbours. */
  words: z.array(textRunSchema),
  /** Where it is known from, when it was not read from a picture. */
  source: knownPrintSchema.optional(),
  /** What the remote API read where this stands; absent where it was not asked, or read nothing there. */
  remote: z.string().optional(),
  /** The characters are the remote API's: our own engine saw none there, or its reading was not wanted. */
  by: z.literal('flyocr').optional(),
})
export type TextLine = z.infer<typeof textLineSchema>

/** Lines that stand at one height side by side, in reading order. */
export const textRowSchema = z.object({
  /** Which column of text it belongs to on a page that is set in several; 0 is read first. */
  column: z.number().int().min(0),
  lines: z.array(textLineSchema),
})
export type TextRow = z.infer<typeof textRowSchema>

/** All print of one page, rows in reading order. */
export const pageTextSchema = z.object({ rows: z.array(textRowSchema) })
export type PageText = z.infer<typeof pageTextSchema>

export function textOfRun({ characters }: Pick<TextLine, 'characters'>, { start, end }: TextRun): string {
  return characters
    .slice(start, end)
    .map(({ text }) => text)
    .join('')
}

export function textOfLine(line: TextLine): string {
  return line.words.map((word) => textOfRun(line, word)).join(' ')
}

/** How sure the recogniser is of the line's least sure character, 0..1; 1 for a line without any. */
export function weakestOfLine({ characters }: Pick<TextLine, 'characters'>): number {
  return characters.reduce((weakest, { confidence }) => Math.min(weakest, confidence), 1)
}

/** One line of text a row. */
export function textOfPage({ rows }: PageText): string {
  return rows.map(({ lines }) => lines.map(textOfLine).join(' ')).join('\n')
}

/** Where a run of characters stands, whichever way it is written; null for an empty run. */
export function boxOfRun({ box, characters }: TextLine, { start, end }: TextRun): Quad | null {
  const own = characters.slice(start, end)
  if (own.length === 0) return null
  const from = Math.min(...own.map((character) => character.from))
  const to = Math.max(...own.map((character) => character.to))
  const [topLeft, topRight, bottomRight, bottomLeft] = box
  return [
    between(topLeft, topRight, from),
    between(topLeft, topRight, to),
    between(bottomLeft, bottomRight, to),
    between(bottomLeft, bottomRight, from),
  ]
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
