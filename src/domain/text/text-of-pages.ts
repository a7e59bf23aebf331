import type { Field } from '../record.ts'
import type { ReadPages } from './judge-text.ts'
import { lineKey } from './line-key.ts'

type Values = readonly Pick<Field, 'key' | 'value'>[]

/** What stands on each page, a person's lines in place of the machine's: one line of text a row, cells a space apart. */
export function textOfPages(pages: ReadPages, fields: Values): string[] {
  const values = new Map(fields.map(({ key, value }) => [key, value]))
  return pages.map(({ index, lines }) => {
    const rows: string[][] = []
    for (const [at, { row, text }] of (lines ?? []).entries()) {
      const key = lineKey({ pageIndex: index, line: at })
      const shown = values.has(key) ? (values.get(key) ?? '') : text
      if (shown === '') continue
      rows[row] = [...(rows[row] ?? []), shown]
    }
    return rows.flatMap((cells) => (cells ? [cells.join(' ')] : [])).join('\n')
  })
}

/** The whole text, an empty line between pages. */
export function wholeText(pages: ReadPages, fields: Values): string {
  return textOfPages(pages, fields)
    .filter((text) => text !== '')
    .join('\n\n')
}
