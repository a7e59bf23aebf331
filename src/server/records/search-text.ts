import type { RecordSummary } from '#contract/records.contract.ts'
import { foldText } from '#domain/fold-text.ts'
import type { Field, RecordEntry } from '#domain/record.ts'
import { placeOfLineKey } from '#domain/text/line-key.ts'
import { wholeText } from '#domain/text/text-of-pages.ts'

/** All of a record that the search box looks through, folded. */
export function searchText(
  { pages, reference }: Pick<RecordEntry, 'pages' | 'reference'>,
  { fields, summary }: { fields: readonly Field[]; summary: RecordSummary },
): string {
  const values = fields.flatMap(({ key, value }) => (placeOfLineKey(key) ? [] : (value ?? [])))
  return foldText([summary.title, summary.subtitle, summary.number, reference, ...values, wholeText(pages, fields)].join(' '))
}
