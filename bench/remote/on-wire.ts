import { type InvoiceTableKey, invoiceTables } from '#catalogue/invoice/invoice-tables.ts'
import { offeredRows } from '#catalogue/is-offered.ts'
import type { DocumentSide, DocumentType, FlyocrItem, FlyocrRow } from '#domain/document-type.ts'
import { namePart } from '#domain/formats/name-part.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { questionOfPage } from '#engine/flyocr/question-of-page.ts'

/** Several fields, or a part of one, under one name. */
export interface JointItem {
  desc: string
  from: readonly string[]
  /** What stands there, from what each field says. */
  write: (said: (field: string) => string | null) => string
}

/** Which values of a document the reference's rows have items for. */
export interface OnWire {
  /** Those with an item of their own. */
  alone: { has: (field: string) => boolean }
  joint: readonly JointItem[]
}

/** Of a document on these pages, each of which is asked for as the side that it shows. */
export function onWire(documentType: DocumentType, pages: readonly { side?: DocumentSide | null }[]): OnWire {
  const rows = pages.flatMap(({ side = null }): FlyocrRow[] => {
    const row = questionOfPage(documentType, side)?.row
    // Nobody said which side it is: the other end finds out.
    return side === null ? offeredRows(documentType) : row ? [row] : []
  })
  const items = rows.flatMap((row) => row.items)
  const alone = new Set(items.flatMap((item) => (fieldsOf(item).length === 1 && item.part === undefined ? fieldsOf(item) : [])))
  return {
    alone: { has: (field) => alone.has(field) || isCellOnWire(field) },
    joint: items.flatMap((item) => (fieldsOf(item).length > 1 || item.part !== undefined ? [jointItem(item)] : [])),
  }
}

function fieldsOf({ from }: FlyocrItem): readonly string[] {
  return typeof from === 'string' ? [] : from
}

function isCellOnWire(field: string): boolean {
  const place = placeOfCellKey(field)
  if (place === null || !Object.hasOwn(invoiceTables, place.table)) return false
  const { wire, columns } = invoiceTables[place.table as InvoiceTableKey]
  return wire !== null && (columns as Readonly<Record<string, { wire: string | null } | undefined>>)[place.column]?.wire !== null
}

function jointItem(item: FlyocrItem): JointItem {
  const { desc, part, between = ' ' } = item
  const from = fieldsOf(item)
  return {
    desc,
    from,
    write: (said) => {
      const whole = from.flatMap((field) => said(field) ?? []).join(between)
      return part === undefined ? whole : part === 'century' ? whole.slice(0, 2) : namePart(whole, part)
    },
  }
}
