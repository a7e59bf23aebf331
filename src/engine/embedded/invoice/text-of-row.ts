import { placesOf, spacedText, type Piece, type SpacedText } from '../fields/spaced-text.ts'
import type { PrintRow } from './print-row.ts'

/** A row's lines as one text with its spaces. */
export function textOfRow({ lines }: PrintRow): SpacedText {
  return spacedText(lines.map((line) => ({ line, start: 0, end: line.line.characters.length })))
}

/** A part of a text, in code units. */
export interface TextPart {
  text: SpacedText
  start: number
  end: number
}

/** The print of a part of a text. */
export function piecesOfText({ text, start, end }: TextPart): Piece[] {
  const places = placesOf(text, start, end)
  if (places === null) return []
  const pieces: Piece[] = []
  for (const { line, index } of text.places.slice(places.first, places.last + 1)) {
    const last = pieces.at(-1)
    if (last?.line === line) last.end = index + 1
    else pieces.push({ line, start: index, end: index + 1 })
  }
  return pieces
}
