import type { DocumentType, FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reading } from '#domain/reading.ts'
import { sureCharacters } from '#domain/sure-characters.ts'
import { cellKey } from '#domain/table/cell-key.ts'
import type { StructuredInvoice } from './structured-invoice.ts'

/** What a file says as data, as readings of its document's fields and cells; what the document has no field for is left out. */
export function structuredReadings({ values, rows, places = {} }: StructuredInvoice, documentType: DocumentType): Reading[] {
  const { fields, tables = {} }: Pick<DocumentType, 'fields' | 'tables'> = documentType
  const ofFields = Object.entries(values).flatMap(([key, text]) =>
    readingOf(key, fields[key], text).map((reading) => ({ ...reading, ...places[key] })),
  )
  const ofCells = Object.entries(rows).flatMap(([table, lines]) =>
    lines.flatMap((line, index) =>
      Object.entries(line).flatMap(([column, text]) =>
        readingOf(cellKey({ table, row: index + 1, column }), tables[table]?.columns[column], text),
      ),
    ),
  )
  return [...ofFields, ...ofCells]
}

function readingOf(field: string, spec: FieldSpec | undefined, text: string): Reading[] {
  if (spec === undefined || text === '') return []
  const shown = text.replace(/\s+/gu, ' ')
  const value = isNumeric(spec) && decimal.test(shown) ? plain(shown) : formatOfField(spec).parse(shown)
  return [{ field, source: 'structured', text: shown, value, pageIndex: 0, box: null, characters: sureCharacters(shown), notes: [] }]
}

function isNumeric({ kind }: FieldSpec): boolean {
  return kind === 'amount' || kind === 'quantity'
}

/** As XML Schema writes decimals: here `1.500` is one and a half, which on paper may be fifteen hundred. */
const decimal = /^[-+]?\d+(?:\.\d+)?$/

/** Without zeros that say nothing, but with cents where there were any. */
function plain(text: string): string {
  const [whole = '', fraction = ''] = text.replace(/^\+/, '').split('.')
  const kept = fraction.replace(/0+$/, '')
  const units = whole.replace(/^(-?)0+(?=\d)/, '$1')
  return fraction === '' ? units : `${units}.${fraction.length >= 2 ? kept.padEnd(2, '0') : fraction}`
}
