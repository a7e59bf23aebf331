import type { ExportableRecord } from '#domain/export/exportable-record.ts'
import type { RowColumn } from '#domain/export/record-rows.ts'
import { textField } from '#domain/text/judge-text.ts'
import { wholeText } from '#domain/text/text-of-pages.ts'
import type { Within } from '../database/within.ts'
import { type ExportSource, findBlackedOut, findLines } from './exports-repository.ts'
import { isText } from './is-text.ts'

type WithText = ExportableRecord<ExportSource & { text?: string }>

/** The records with their whole texts, a person's lines among them and what is blacked out left out; as they are where no column asks for it. */
export async function withTexts(
  within: Within,
  records: readonly ExportableRecord<ExportSource>[],
  columns: readonly RowColumn[],
): Promise<WithText[]> {
  if (!columns.some(({ field }) => field === textField)) return [...records]
  const ids = records.filter(isText).map(({ id }) => id)
  const [pagesOf, blackOf] = [await findLines(within, ids), await findBlackedOut(within, ids)]
  return records.map((record) => {
    const fields = [...record.fields, ...(blackOf.get(record.id) ?? [])]
    return { ...record, text: wholeText(pagesOf.get(record.id) ?? [], fields) }
  })
}
