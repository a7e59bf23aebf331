import { type DocumentType, type FieldGroup, fieldGroups, fieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'

/** One value of a file's data. */
export interface DataValue {
  field: string
  /** As people write it. */
  shown: string
  /** What the record holds instead, where a person or another source decided otherwise; null where it is the same. */
  held: string | null
}

export interface FileData {
  groups: readonly { group: FieldGroup; values: readonly DataValue[] }[]
  /** By table the columns that hold something, and rows in order with their cells by column. */
  tables: readonly { table: string; columns: readonly string[]; rows: readonly ReadonlyMap<string, DataValue>[] }[]
}

function dataReading({ readings }: Pick<Field, 'readings'>): Reading | undefined {
  return readings.find(({ source, value }) => source === 'structured' && value !== null)
}

/** Whether a file holds its document as data. */
export function hasFileData(fields: readonly Pick<Field, 'readings'>[]): boolean {
  return fields.some((field) => dataReading(field) !== undefined)
}

function valueOf(field: Field, documentType: DocumentType, locale: string): DataValue[] {
  const [spec, value] = [fieldSpec(documentType, field.key), dataReading(field)?.value ?? null]
  if (spec === null || value === null) return []
  const format = formatOfField(spec)
  const isSame = field.value !== null && format.same(field.value, value)
  return [
    {
      field: field.key,
      shown: format.show(value, locale),
      held: isSame ? null : field.value === null ? '' : format.show(field.value, locale),
    },
  ]
}

function tableOf(table: string, columns: readonly string[], values: readonly DataValue[]): FileData['tables'] {
  const rows = new Map<number, Map<string, DataValue>>()
  for (const value of values) {
    const place = placeOfCellKey(value.field)
    if (place?.table === table) rows.set(place.row, (rows.get(place.row) ?? new Map<string, DataValue>()).set(place.column, value))
  }
  const inOrder = [...rows].toSorted(([a], [b]) => a - b).map(([, cells]) => cells)
  const filled = columns.filter((column) => inOrder.some((cells) => cells.has(column)))
  return inOrder.length === 0 ? [] : [{ table, columns: filled, rows: inOrder }]
}

/** All that a file's data say, in the document's own order. */
export function fileData(fields: readonly Field[], documentType: DocumentType, locale: string): FileData {
  const values = fields.flatMap((field) => valueOf(field, documentType, locale))
  const groups = fieldGroups.flatMap((group) => {
    const own = values.filter(({ field }) => placeOfCellKey(field) === null && fieldSpec(documentType, field)?.group === group)
    return own.length === 0 ? [] : [{ group, values: own }]
  })
  const tables = Object.entries(documentType.tables ?? {}).flatMap(([table, { columns }]) => tableOf(table, Object.keys(columns), values))
  return { groups, tables }
}
