import { type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageText } from '#domain/page-text.ts'
import { remoteLine } from '#domain/text/remote-line.ts'
import type { AnsweredRow } from '../replies/text-reply.ts'
import { cornersOnPage, type SentSize } from './corners-on-page.ts'

/** A piece of which no place is told stands nowhere. */
const nowhere: Quad = quadOfBounds({ x: 0, y: 0, width: 0, height: 0 })

/** The print of a page. Nobody says how sure its characters are: until our own reading of them is found, none is. */
export function textOfRows(rows: readonly AnsweredRow[], size: SentSize): PageText {
  const lines = rows.map(({ pieces }) => pieces.map(({ text, corners }) => remoteLine(text, cornersOnPage(corners, size) ?? nowhere)))
  return { rows: lines.filter((row) => row.length > 0).map((row) => ({ column: 0, lines: row })) }
}
