import { type DocumentType, fieldSpec } from '../document-type.ts'
import type { Field, RecordEntry } from '../record.ts'
import type { ExportableRecord } from './exportable-record.ts'
import { textField } from '../text/judge-text.ts'
import { type WrittenAs, writeValue } from './write-value.ts'

export interface RowColumn {
  /** A field of the catalogue, or one of the record's own: recordId, reference, documentType, text, capturedAt, lookedAtBy, verifiedAt; a column of a table, `lineItems:amount`, and `line` where each line is a row. */
  field: string
  /** The heading in the file. */
  column: string
  writtenAs: WrittenAs
}

/** What a row is made of. */
type RowSource = ExportableRecord<
  Pick<RecordEntry, 'id' | 'reference' | 'documentType' | 'status' | 'specimen' | 'capturedAt' | 'settledAt' | 'settledBy'> & {
    fields: readonly Pick<Field, 'key' | 'value'>[]
    /** The whole text, where a column asks for it. */
    text?: string
  }
>

/** What a record tells of itself; who looked and when are empty for one that passed unseen. */
const ownValues: ReadonlyMap<string, (record: RowSource) => string | null> = new Map([
  ['recordId', ({ id }) => id],
  ['reference', ({ reference }) => reference],
  ['documentType', ({ documentType }) => documentType],
  [textField, ({ text }) => text ?? null],
  ['capturedAt', ({ capturedAt }) => capturedAt],
  ['lookedAtBy', ({ settledBy }) => settledBy],
  ['verifiedAt', ({ settledBy, settledAt }) => (settledBy === null ? null : settledAt)],
])

function valueOf(record: RowSource, field: string): string {
  const own = ownValues.get(field)
  if (own) return own(record) ?? ''
  return record.fields.find(({ key }) => key === field)?.value ?? ''
}

/** The number of a bank card leaves whole only where somebody asked for that in so many words. */
function safeWay(documentType: DocumentType | null, { field, writtenAs }: RowColumn): WrittenAs {
  const kind = documentType && fieldSpec(documentType, field)?.kind
  return kind === 'card-number' && writtenAs !== 'whole' ? 'masked' : writtenAs
}

/** One row a record, one text a column; what a record does not have is empty. */
export function recordRows(
  records: readonly RowSource[],
  columns: readonly RowColumn[],
  findType: (key: string) => DocumentType | null,
): string[][] {
  return records.map((record) => {
    const documentType = record.documentType === null ? null : findType(record.documentType)
    return columns.map((column) => writeValue(valueOf(record, column.field), safeWay(documentType, column)))
  })
}
