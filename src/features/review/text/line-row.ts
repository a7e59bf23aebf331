import type { Field } from '#domain/record.ts'
import type { ReadPages } from '#domain/text/judge-text.ts'
import { lineKey } from '#domain/text/line-key.ts'
import type { ReadLine } from '#domain/text/read-line.ts'
import { samePrint } from '#domain/text/same-print.ts'

/** A line of a text as the list shows it. `plain`: nothing is doubtful in it, and nothing proves it. */
export interface LineRow {
  key: string
  pageIndex: number
  /** Its number on the page, from 0. */
  line: number
  /** Lines of one row stand side by side. */
  row: number
  state: 'plain' | 'look' | 'conflict' | 'verified'
  /** As it stands: the person's where there is one; empty where a person says that nothing stands there. */
  shown: string
  /** As the machine read it. */
  read: string
  /** As the remote API read it; null where it was not asked, or read nothing there. */
  remote: string | null
  /** What the remote API's reading is to ours: `alone` where only it read the line. */
  byBoth: 'agree' | 'differ' | 'alone' | null
}

/** All lines of a text in reading order. `fields`: as judged, lines that are more than plain among them. */
export function lineRows(pages: ReadPages, fields: readonly Field[]): LineRow[] {
  const judged = new Map(fields.map((field) => [field.key, field]))
  return pages.flatMap(({ index: pageIndex, lines }) =>
    (lines ?? []).map((readLine, line) => {
      const { row, text: read, remote = null } = readLine
      const key = lineKey({ pageIndex, line })
      const field = judged.get(key)
      const shown = field === undefined ? read : (field.value ?? '')
      return { key, pageIndex, line, row, state: stateOf(field), shown, read, remote, byBoth: byBoth(readLine) }
    }),
  )
}

/** Whether something is to be settled in a line. */
export function isOpenLine({ state }: Pick<LineRow, 'state'>): boolean {
  return state === 'look' || state === 'conflict'
}

function stateOf(field: Field | undefined): LineRow['state'] {
  if (field === undefined) return 'plain'
  return field.state === 'verified' || field.state === 'conflict' ? field.state : 'look'
}

function byBoth({ text, remote, by }: ReadLine): LineRow['byBoth'] {
  if (remote === undefined) return null
  if (by !== undefined) return 'alone'
  return samePrint(text, remote) ? 'agree' : 'differ'
}
