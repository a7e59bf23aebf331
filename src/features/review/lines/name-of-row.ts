import { placeOfRow } from '#domain/table/place-of-row.ts'
import type { Words } from '../words/words.ts'

/** `Line 3`, as its cells are called too. */
export function nameOfRow(row: number, words: Words): string {
  const { kind, line } = placeOfRow(row)
  return words.say(`review.lines.name.${kind}`, { line })
}
