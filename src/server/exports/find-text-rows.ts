import type { Quad } from '#domain/geometry.ts'
import type { RowColumn } from '#domain/export/record-rows.ts'
import { textField } from '#domain/text/judge-text.ts'
import { type PageText, textOfLine } from '#domain/page-text.ts'
import { blackedOut } from '#domain/text/blacked-out.ts'
import type { Field } from '#domain/record.ts'
import { lineKey } from '#domain/text/line-key.ts'
import type { Within } from '../database/within.ts'
import { type ExportSource, findBlackedOut, findTexts } from './exports-repository.ts'
import { isText } from './is-text.ts'

/** A page of a text as JSON has it. */
export interface PageRows {
  /** From 1. */
  page: number
  rows: { lines: { text: string; box: Quad; corrected: boolean }[] }[]
}

/** Rows and lines of each record's pages with their places, a person's lines in place of the machine's, and none that is blacked out. */
export async function findTextRows(
  within: Within,
  records: readonly ExportSource[],
  columns: readonly RowColumn[],
): Promise<Map<string, PageRows[]>> {
  if (!columns.some(({ field }) => field === textField)) return new Map()
  const rowsOf = new Map<string, PageRows[]>()
  const texts = records.filter(isText)
  const blackOf = await findBlackedOut(
    within,
    texts.map(({ id }) => id),
  )
  for (const { id, fields: own } of texts) {
    const fields = [...own, ...(blackOf.get(id) ?? [])]
    const pages = await findTexts(within, id)
    if (pages.length > 0)
      rowsOf.set(
        id,
        pages.map(({ index, text }) => rowsOfPage(text, { index, fields })),
      )
  }
  return rowsOf
}

function rowsOfPage({ rows }: PageText, { index, fields }: { index: number; fields: readonly Pick<Field, 'key' | 'value'>[] }): PageRows {
  const values = new Map(fields.map(({ key, value }) => [key, value ?? '']))
  let number = 0
  return {
    page: index + 1,
    rows: rows.map(({ lines }) => ({
      lines: lines.map((line) => {
        const read = textOfLine(line)
        const text = values.get(lineKey({ pageIndex: index, line: number })) ?? read
        number += 1
        return { text, box: line.box, corrected: text !== read && text !== blackedOut }
      }),
    })),
  }
}
