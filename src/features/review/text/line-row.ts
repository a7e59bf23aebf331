import type { Field } from '#domain/record.ts'
import type { ReadPages } from '#domain/text/judge-text.ts'
import { lineKey } from '#domain/text/line-key.ts'

/** A line of a text as the list shows it. `plain`: nothing is doubtful in it, and nothing proves it. */
export interface LineRow {
  key: string
  pageIndex: number
  /** Its number on the page, from 0. */
  line: number
  /** Lines of one row stand side by side. */
  row: number
  state: 'plain' | 'look' | 'verified'
  /** As it stands: the person's where there is one; empty where a person says that nothing stands there. */
  shown: string
  /** As the machine read it. */
  read: string
}

/** All lines of a text in reading order. `fields`: as judged, lines that are more than plain among them. */
export function lineRows(pages: ReadPages, fields: readonly Field[]): LineRow[] {
  const judged = new Map(fields.map((field) => [field.key, field]))
  return pages.flatMap(({ index: pageIndex, lines }) =>
    (lines ?? []).map(({ row, text: read }, line) => {
      const key = lineKey({ pageIndex, line })
      const field = judged.get(key)
      const state = field === undefined ? 'plain' : field.state === 'verified' ? 'verified' : 'look'
      return { key, pageIndex, line, row, state, shown: field === undefined ? read : (field.value ?? ''), read }
    }),
  )
}
