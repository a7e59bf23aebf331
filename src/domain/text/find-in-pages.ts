import type { Field } from '../record.ts'
import { type TextStretch, findInLine } from './find-in-line.ts'
import type { ReadPages } from './judge-text.ts'
import { type LinePlace, lineKey } from './line-key.ts'

/** A line in which words were found. */
export interface LineHit extends LinePlace {
  /** As it stands: the person's where there is one. */
  text: string
  stretches: TextStretch[]
}

export interface FindRequest {
  pages: ReadPages
  /** As judged: lines that are more than plain among them. */
  fields: readonly Pick<Field, 'key' | 'value'>[]
  words: string
}

/** The lines of a text in which some words stand, in reading order. */
export function findInPages({ pages, fields, words }: FindRequest): LineHit[] {
  const values = new Map(fields.map(({ key, value }) => [key, value ?? '']))
  return pages.flatMap(({ index: pageIndex, lines }) =>
    (lines ?? []).flatMap(({ text: read }, line) => {
      const text = values.get(lineKey({ pageIndex, line })) ?? read
      const stretches = findInLine(text, words)
      return stretches.length === 0 ? [] : [{ pageIndex, line, text, stretches }]
    }),
  )
}
