import { boundsOfPoints } from '#domain/geometry.ts'
import type { FieldKind } from '#domain/document-type.ts'
import { placeOfField } from '../picture/place-of-field.ts'
import type { ColumnView, TableView } from './table-view.ts'

/** How wide the columns of a table are drawn. */
export interface ColumnLayout {
  /** A share for each column. */
  shares: readonly number[]
  /** What of the page's width the table takes, where the columns are as wide as those of the paper. */
  span: { start: number; end: number } | null
}

interface Extent {
  start: number
  end: number
}

/** Without a paper to go by: what such values take. */
const usualShares: Partial<Record<FieldKind, number>> = { text: 2, amount: 1.3, quantity: 1, date: 1.2, code: 0.8 }

/** The least share of the table that a column can be read in. */
const leastShare = 0.045

/** Columns in the proportions of the paper where it prints them in this order, so that its picture lines up with the cells. */
export function columnLayout({ columns, rows }: TableView): ColumnLayout {
  const extents = columns.map((_, at) => extentOf(rows.map(({ cells }) => cells[at])))
  const borders = bordersOf(columns, extents)
  const [start, end] = [borders?.[0], borders?.at(-1)]
  if (!borders || start === undefined || end === undefined) return { shares: columns.map(usualShare), span: null }
  const shares = borders.slice(1).map((border, at) => border - (borders[at] ?? 0))
  const isLegible = shares.every((share) => share / (end - start) >= leastShare)
  return isLegible ? { shares, span: { start, end } } : { shares: columns.map(usualShare), span: null }
}

function usualShare({ key, spec }: ColumnView): number {
  return key === 'name' ? 3 : (usualShares[spec.kind] ?? 1.5)
}

/** From where to where the values of a column are printed. */
function extentOf(cells: readonly (TableView['rows'][number]['cells'][number] | undefined)[]): Extent | null {
  const corners = cells.flatMap((cell) => (cell === undefined ? [] : (placeOfField(cell.field)?.box ?? [])))
  const bounds = boundsOfPoints(corners)
  return bounds && { start: bounds.x, end: bounds.x + bounds.width }
}

/** The borders between columns, one more than there are columns; null where some column has no place, or another than in this order. */
function bordersOf(columns: readonly ColumnView[], extents: readonly (Extent | null)[]): number[] | null {
  const known = extents.filter((extent) => extent !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (known.length < extents.length || !first || !last) return null
  const gaps = known.slice(1).map((next, at) => ({ start: known[at]?.end ?? 0, end: next.start }))
  if (gaps.some(({ start, end }) => end < start - overlap)) return null
  const between = gaps.map((gap, at) => borderIn(gap, { left: columns[at], right: columns[at + 1] }))
  return [Math.max(0, first.start - margin), ...between, Math.min(1, last.end + margin)]
}

/** Close to the figures that end at it, or to the words that begin at it, so that cells stand under what they hold. */
function borderIn({ start, end }: Extent, { left, right }: { left: ColumnView | undefined; right: ColumnView | undefined }): number {
  const middle = (start + end) / 2
  if (left?.isNumber === true && right?.isNumber === true) return Math.min(middle, start + margin)
  return left?.isNumber !== true && right?.isNumber !== true ? Math.max(middle, end - margin) : middle
}

/** Room between a border and the print beside it, as a share of the page. */
const margin = 0.01
/** Long values run into the next column a little. */
const overlap = 0.02
