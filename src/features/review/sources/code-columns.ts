import { type DocumentType, fieldSpec } from '#domain/document-type.ts'
import type { FieldState } from '#domain/field-state.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Quad } from '#domain/geometry.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'

/** What can be held against a code: the file's own data, the code itself, what people read. */
export const codeRows = ['data', 'code', 'print'] as const
export type CodeRow = (typeof codeRows)[number]

/** One value that a code tells, beside what else says it. */
export interface CodeColumn {
  field: string
  state: FieldState
  /** As people write it; null where that source says nothing. */
  says: Readonly<Record<CodeRow, string | null>>
  /** Whether all that say it say the same; `alone`: only the code does. */
  verdict: 'agree' | 'differ' | 'alone'
  /** Where the code stands. */
  place: { pageIndex: number; box: Quad } | null
}

function rowOf({ source }: Reading): CodeRow | null {
  if (source === 'structured') return 'data'
  if (source === 'barcode') return 'code'
  return source === 'person' || source === 'mrz' ? null : 'print'
}

function isSaid({ value, notes }: Reading): boolean {
  return value !== null && !notes.includes('alternative')
}

function columnOf(field: Field, documentType: DocumentType, locale: string): CodeColumn[] {
  const said = field.readings.filter(isSaid)
  const of = (row: CodeRow) => said.find((reading) => rowOf(reading) === row)
  const [code, spec] = [of('code'), fieldSpec(documentType, field.key)]
  if (code === undefined || spec === null) return []
  const format = formatOfField(spec)
  const [data, print] = [of('data'), of('print')]
  const shown = (reading: Reading | undefined) => (reading === undefined ? null : format.show(reading.value ?? '', locale))
  const others = [data, print].flatMap((reading) => reading?.value ?? [])
  const isSame = others.every((value) => format.same(code.value ?? '', value))
  return [
    {
      field: field.key,
      state: field.state,
      says: { data: shown(data), code: shown(code), print: shown(print) },
      verdict: others.length === 0 ? 'alone' : isSame ? 'agree' : 'differ',
      place: code.box === null ? null : { pageIndex: code.pageIndex, box: code.box },
    },
  ]
}

/** A column for each value that a code on the page tells. */
export function codeColumns(fields: readonly Field[], documentType: DocumentType | null, locale: string): CodeColumn[] {
  return documentType === null ? [] : fields.flatMap((field) => columnOf(field, documentType, locale))
}
