import { boundsOfPoints, type Quad, quadOfBounds } from '#domain/geometry.ts'
import { placeOfField } from '../picture/place-of-field.ts'
import type { ColumnLayout } from './column-layout.ts'
import type { RowView } from './table-view.ts'

/** A row on the page: which part of it shows the row as wide as the table is. */
export interface RowStrip {
  pageIndex: number
  quad: Quad
  /** Height by width, of the part on a page that is as high as wide. */
  ratio: number
}

/** As much of a row's height as is shown above and below its print. */
const air = 0.25

/** Where a row stands on the page; null where nothing of it has a place. */
export function rowStrip({ cells }: Pick<RowView, 'cells'>, { span }: Pick<ColumnLayout, 'span'>): RowStrip | null {
  const places = cells.flatMap(({ field }) => placeOfField(field) ?? [])
  const [first] = places
  const onPage = places.filter(({ pageIndex }) => pageIndex === first?.pageIndex)
  const bounds = boundsOfPoints(onPage.flatMap(({ box }) => box))
  if (!first || !bounds || bounds.height === 0) return null
  const [start, end] = span ? [span.start, span.end] : [bounds.x, bounds.x + bounds.width]
  const y = Math.max(0, bounds.y - bounds.height * air)
  const height = Math.min(1 - y, bounds.height * (1 + 2 * air))
  return { pageIndex: first.pageIndex, quad: quadOfBounds({ x: start, y, width: end - start, height }), ratio: height / (end - start) }
}
