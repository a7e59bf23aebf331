import { type InvoiceTableKey, invoiceTables } from '#catalogue/invoice/invoice-tables.ts'
import { type DocumentType, fieldSpec, type FlyocrRow } from '#domain/document-type.ts'
import { boundsOfPoints, type Quad } from '#domain/geometry.ts'
import type { Reading } from '#domain/reading.ts'
import { sureCharacters } from '#domain/sure-characters.ts'
import { cellKey } from '#domain/table/cell-key.ts'
import { type AnsweredInvoice, invoiceCorners, invoiceItems, invoiceRows, invoiceText } from '../replies/invoice-reply.ts'
import { cornersOnPage, type SentSize } from './corners-on-page.ts'
import type { RemoteValues } from './readings-of-items.ts'
import { remoteReading } from './remote-reading.ts'

export interface InvoiceToRead {
  documentType: DocumentType
  row: FlyocrRow
  invoice: AnsweredInvoice
  pageIndex: number
  size: SentSize
}

/** Said of the invoice beside its values. */
const besideValues: ReadonlySet<string> = new Set(['invoiceType', 'title'])

/** The readings of one invoice: its values with their places, its lines as cells. What no field takes is kept. */
export function readingsOfInvoice(order: InvoiceToRead): RemoteValues {
  const { documentType, row, invoice, pageIndex } = order
  const toPage = pageOf(order)
  const named = row.items.flatMap(({ desc, aliases = [], from }) => [desc, ...aliases].map((name) => ({ name, field: fieldOf(from) })))
  const readings = named.flatMap(({ name, field }): Reading[] => {
    const [text, spec] = [invoiceText(invoice.invoice[name]), field === null ? null : fieldSpec(documentType, field)]
    if (text === '' || field === null || spec === null) return []
    const reading = remoteReading({ field, spec, text, pageIndex, box: toPage(invoice.coord?.[`${name}Coord`]) })
    return [withConfidence(reading, invoice.confidence?.[`${name}Confidence`], documentType.characterThreshold)]
  })
  const lists = tablesOf(documentType).map((table) => ({ wire: invoiceTables[table].wire, cells: cellsOf(table, order) }))
  const known = new Set([...named.map(({ name }) => name), ...lists.flatMap(({ wire }) => wire ?? []), ...besideValues])
  return {
    // One value under two names is one reading.
    readings: [...onceEach(readings), ...lists.flatMap(({ cells }) => cells)],
    others: invoiceItems(invoice.invoice).filter(({ desc }) => !known.has(desc)),
  }
}

/** What is told is the mean of a value's characters: where that is low they are in doubt, where it is high one may still be. */
function withConfidence(reading: Reading, told: unknown, threshold: number): Reading {
  const mean = typeof told === 'number' || typeof told === 'string' ? Number(told) : Number.NaN
  if (!(mean >= 0 && mean < threshold)) return reading
  return { ...reading, characters: sureCharacters(reading.text).map((character) => ({ ...character, confidence: mean })) }
}

function fieldOf(from: FlyocrRow['items'][number]['from']): string | null {
  return typeof from === 'string' ? null : (from[0] ?? null)
}

function onceEach(readings: readonly Reading[]): Reading[] {
  return readings.filter(
    (reading, index) => !readings.slice(0, index).some(({ field, text }) => field === reading.field && text === reading.text),
  )
}

/** From corners as they are answered to a place on our page; none where the page was turned there. */
function pageOf({ invoice: { imgOrgsize, orientation }, size }: InvoiceToRead): (corners: unknown) => Quad | null {
  const [height = 0, width = 0] = imgOrgsize ?? []
  const page = width > 0 && height > 0 ? { width, height } : size
  return (corners) => ((orientation ?? 0) !== 0 ? null : cornersOnPage(invoiceCorners(corners), page))
}

function tablesOf({ tables = {} }: DocumentType): InvoiceTableKey[] {
  return Object.keys(tables).filter((key): key is InvoiceTableKey => Object.hasOwn(invoiceTables, key))
}

function cellsOf(table: InvoiceTableKey, order: InvoiceToRead): Reading[] {
  const { documentType, invoice, pageIndex } = order
  const { wire, columns } = invoiceTables[table]
  if (wire === null) return []
  const rows = invoiceRows(invoice.invoice[wire])
  const boxes = boxesOfCells(order, { wire, rows: rows.length, columns: Object.keys(columns).length })
  return rows.flatMap((cells, index) =>
    Object.entries(columns).flatMap(([column, { wire: name }], at): Reading[] => {
      const field = cellKey({ table, row: index + 1, column })
      const [text, spec] = [name === null ? '' : cellText(cells, name), fieldSpec(documentType, field)]
      return text === '' || spec === null ? [] : [remoteReading({ field, spec, text, pageIndex, box: boxes[index]?.[at] ?? null })]
    }),
  )
}

/** The places of a list's cells, row by row in column order; none where their number or their heights say that they are in another order. */
function boxesOfCells(order: InvoiceToRead, { wire, rows, columns }: { wire: string; rows: number; columns: number }): (Quad | null)[][] {
  const corners = order.invoice.coord?.[`${wire}Coord`]
  if (!Array.isArray(corners) || corners.length !== rows * columns) return []
  const toPage = pageOf(order)
  const boxes = Array.from({ length: rows }, (_, row) =>
    corners.slice(row * columns, (row + 1) * columns).map((each: unknown) => toPage(each)),
  )
  return boxes.every(isOneRow) ? boxes : []
}

function isOneRow(boxes: readonly (Quad | null)[]): boolean {
  const heights = boxes.flatMap((box) => boundsOfPoints(box ?? []) ?? [])
  return heights.every(({ y, height }) => heights.every((other) => y < other.y + other.height && other.y < y + height))
}

/** A rate is told as it is printed, `13%`, and as the number that it is, `0.13`. */
function cellText(cells: Readonly<Record<string, unknown>>, name: string): string {
  const text = invoiceText(cells[name])
  if (name !== 'taxRate') return text
  const printed = invoiceText(cells['taxPercentage'])
  if (printed !== '') return printed
  return /^0?\.\d+$/.test(text) ? `${Number((Number(text) * 100).toFixed(4))}%` : text
}
