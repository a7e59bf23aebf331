import { type InvoiceTableKey, invoiceTables } from '#catalogue/invoice/invoice-tables.ts'
import type { FieldState } from '#domain/field-state.ts'
import type { FlyocrItem } from '#domain/document-type.ts'
import { type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'
import { cellKey } from '#domain/table/cell-key.ts'
import { rowsOfTable } from '#domain/table/rows-of-table.ts'
import { mapQuad, pageToPicture } from '#engine/embedded/image/page-mapping.ts'
import { taxPercentage } from './tax-percentage.ts'
import type { RecognisedInvoice } from './recognise-invoices.ts'

/** Four corners, clockwise from the text's top left, in whole pixels of the file's page; -1 eight times for none. */
type Corners = readonly number[]

/** One invoice in the reply's shape: values under the reference's keys, and under each key's name what is known of its value. */
export interface InvoiceEntry {
  code: 0
  flag: 0
  /** Clockwise degrees by which the picture is turned. */
  orientation: number
  dataCode: -10001
  dataMsg: string
  /** Height and width of the file's page. */
  imgOrgsize: readonly [number, number]
  region: readonly number[]
  regionFourPoint: Corners
  regionFourPointOri: Corners
  invoice: Readonly<Record<string, unknown>>
  confidence: Readonly<Record<string, number>>
  coord: Readonly<Record<string, Corners | readonly Corners[]>>
  qrLists: Readonly<Record<string, string>>
  /** Base64 JPEG of the invoice upright, where it was asked for. */
  cutUrlImage: string
  /** Only where the caller asked for evidence. */
  states?: Readonly<Record<string, FieldState>>
}

const wholePage = quadOfBounds({ x: 0, y: 0, width: 1, height: 1 })
const nowhere: Corners = [-1, -1, -1, -1, -1, -1, -1, -1]

/** The whole of an invoice in the reply's shape, but for its picture. */
export function invoiceEntry(invoice: RecognisedInvoice, withEvidence: boolean): InvoiceEntry {
  const { documentType, fields, pages, pictures } = invoice
  const row = documentType.rows.find(({ endpoint }) => endpoint === 'invoice')
  if (row === undefined) throw new Error(`${documentType.key} has no row among the invoices of the reference`)
  const items = row.items.flatMap((item) => namesOf(item).map((name) => ({ name, field: fieldOf(fields, item) })))
  const region = cornersOf(wholePage, invoice)
  return {
    code: 0,
    flag: 0,
    orientation: (pages[0]?.transform.quarterTurns ?? 0) * 90,
    dataCode: -10_001,
    dataMsg: '未调用发票核验',
    imgOrgsize: [pictures[0]?.size.height ?? 0, pictures[0]?.size.width ?? 0],
    region: boundsOf(region),
    regionFourPoint: region,
    regionFourPointOri: region,
    invoice: {
      invoiceType: Number(row.answersAs),
      title: documentType.titles[0] ?? '',
      ...Object.fromEntries(items.map(({ name, field }) => [name, toldOf(field)])),
      ...listsOf(invoice),
    },
    confidence: Object.fromEntries(items.flatMap(({ name, field }) => confidenceOf(name, field))),
    coord: coordOf(items, invoice),
    qrLists: qrOf(fields, row.items),
    cutUrlImage: '',
    ...(withEvidence && { states: Object.fromEntries(items.map(({ name, field }) => [name, field?.state ?? 'missing'])) }),
  }
}

interface NamedField {
  name: string
  field: Field | undefined
}

function coordOf(items: readonly NamedField[], invoice: RecognisedInvoice): InvoiceEntry['coord'] {
  const ofFields = items.map(({ name, field }): [string, Corners] => [`${name}Coord`, placeOf(field, invoice)])
  return { ...Object.fromEntries(ofFields), invoiceListsCoord: cellsOf(invoice).map((field) => placeOf(field, invoice)) }
}

function namesOf({ desc, aliases = [] }: FlyocrItem): string[] {
  return [desc, ...aliases]
}

function fieldOf(fields: readonly Field[], { from }: FlyocrItem): Field | undefined {
  return typeof from === 'string' ? undefined : fields.find(({ key }) => from.includes(key))
}

/** Its value; what has none of its kind is told as it was read. */
function toldOf(field: Field | undefined): string {
  return field?.value ?? readingOf(field)?.text.trim() ?? ''
}

/** The reading that the value came from. */
function readingOf(field: Field | undefined): Reading | undefined {
  return field?.readings.find(({ source }) => source === field.source) ?? field?.readings[0]
}

function confidenceOf(name: string, field: Field | undefined): [string, number][] {
  const characters = readingOf(field)?.characters ?? []
  if (toldOf(field) === '' || characters.length === 0) return []
  const mean = characters.reduce((sum, { confidence }) => sum + confidence, 0) / characters.length
  return [[`${name}Confidence`, Math.round(mean * 10_000) / 10_000]]
}

function placeOf(field: Field | undefined, invoice: RecognisedInvoice): Corners {
  const placed = field?.readings.find(({ box }) => box !== null)
  return toldOf(field) === '' || !placed?.box ? nowhere : cornersOf(placed.box, invoice, placed.pageIndex)
}

function cornersOf(place: Quad, { pages, pictures }: RecognisedInvoice, pageIndex = 0): Corners {
  const [page, picture] = [pages[pageIndex], pictures[pageIndex]]
  if (!page || !picture) return nowhere
  const { width, height } = picture.size
  return mapQuad(pageToPicture(page.transform), place).flatMap(({ x, y }) => [Math.round(x * width), Math.round(y * height)])
}

/** Left, top, right, bottom. */
function boundsOf(corners: Corners): number[] {
  const [xs, ys] = [0, 1].map((odd) => corners.filter((_, index) => index % 2 === odd))
  return [Math.min(...(xs ?? [])), Math.min(...(ys ?? [])), Math.max(...(xs ?? [])), Math.max(...(ys ?? []))]
}

function tablesOf({ documentType }: RecognisedInvoice): InvoiceTableKey[] {
  return Object.keys(documentType.tables ?? {}).filter((key): key is InvoiceTableKey => Object.hasOwn(invoiceTables, key))
}

/** Rows under the name of their list, their cells under the reference's names. */
function listsOf(invoice: RecognisedInvoice): Record<string, Record<string, string>[]> {
  const lists = tablesOf(invoice).flatMap((table): [string, Record<string, string>[]][] => {
    const { wire, columns } = invoiceTables[table]
    if (wire === null) return []
    const rows = rowsOfTable(invoice.fields, table).map((row) =>
      Object.fromEntries(
        Object.entries(columns).flatMap(([column, spec]) => {
          const value = toldOf(invoice.fields.find(({ key }) => key === cellKey({ table, row, column })))
          return spec.wire === null ? [] : column === 'taxRate' ? taxPercentage(value) : [[spec.wire, value]]
        }),
      ),
    )
    return [[wire, rows]]
  })
  return Object.fromEntries([['invoiceLists', []], ...lists])
}

/** Cells in column order, row by row. */
function cellsOf(invoice: RecognisedInvoice): (Field | undefined)[] {
  return tablesOf(invoice).flatMap((table) =>
    rowsOfTable(invoice.fields, table).flatMap((row) =>
      Object.keys(invoiceTables[table].columns).map((column) => invoice.fields.find(({ key }) => key === cellKey({ table, row, column }))),
    ),
  )
}

/** What the code on the page says, under the names of its values. */
function qrOf(fields: readonly Field[], items: readonly FlyocrItem[]): Record<string, string> {
  return Object.fromEntries(
    items.flatMap((item): [string, string][] => {
      const code = fieldOf(fields, item)?.readings.find(({ source }) => source === 'barcode')
      return code === undefined ? [] : [[item.desc, code.value ?? code.text]]
    }),
  )
}
