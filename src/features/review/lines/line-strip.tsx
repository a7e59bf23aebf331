import { useMemo } from 'react'
import { cropUrl, pictureUrl } from '#client/picture-url.ts'
import { stripBackground } from '../fields/strip-background.ts'
import { pictureVersion } from '../picture/picture-version.ts'
import { useReview } from '../review-context.ts'
import type { ColumnLayout } from './column-layout.ts'
import { rowStrip } from './row-strip.ts'
import type { RowView } from './table-view.ts'

const numberWidthPx = 44
/** Lower than this print cannot be read: then the strip is wider than the grid and moves sideways. */
const leastHeightPx = 24

interface LineStripProps {
  row: RowView
  layout: ColumnLayout
  /** Of the grid, pixels. */
  width: number
  name: string
}

/** The row as it is printed, as wide as the grid, so that each value stands above its cell. */
export function LineStrip({ row, layout, width, name }: LineStripProps) {
  const { record } = useReview()
  const strip = useMemo(() => rowStrip(row, layout), [row, layout])
  const page = strip === null ? undefined : record.pages.find(({ index }) => index === strip.pageIndex)
  if (strip === null || width === 0 || !page?.transform || !page.pictureKept) return null
  const { transform } = page
  const ratio = (strip.ratio * transform.height) / transform.width
  const inner = Math.max(width - numberWidthPx, leastHeightPx / ratio)
  const address = { recordId: record.id, pageIndex: page.index, version: pictureVersion(transform) }
  const maxSide = Math.min(1600, Math.max(16, Math.round(inner * window.devicePixelRatio)))
  const url = cropUrl(address, strip.quad, maxSide)
  return (
    <div {...{ role: 'row' }} className="lines-strip" data-picture>
      <div {...{ role: 'gridcell' }}>
        <img
          key={url}
          src={url}
          alt={name}
          draggable={false}
          style={{ ...stripBackground(strip.quad, pictureUrl(address)), width: inner, height: inner * ratio }}
        />
      </div>
    </div>
  )
}
