import { type CSSProperties, type RefObject, useMemo } from 'react'
import { cropUrl, pictureUrl } from '#client/picture-url.ts'
import type { PlacedReading } from '../picture/place-of-field.ts'
import { pictureVersion } from '../picture/picture-version.ts'
import { useElementSize } from '../picture/use-element-size.ts'
import { useReview } from '../review-context.ts'
import { stripBackground } from './strip-background.ts'
import { type Strip, stripOfReading } from './strip-of-reading.ts'
import { toldLength } from './strip-reading.ts'

const stripHeightPx = 44
/** Widths are asked for in steps, so that the same strip is asked for once. */
const widthStepPx = 40

export interface ShownStrip {
  /** Where the characters stand in it, in pixels; null where the source does not say. */
  characters: Strip['characters']
  url: string
  /** The same part of the picture that is on the screen already, until the sharper one is here. */
  background: CSSProperties
}

/** The band of the picture above a value, once the width it has is known; null where there is no picture of it. */
export function useStrip(reading: PlacedReading | null, holder: RefObject<HTMLElement | null>): ShownStrip | null {
  const { record } = useReview()
  const size = useElementSize(holder)
  const page = reading === null ? undefined : record.pages[reading.pageIndex]
  const width = size === null ? 0 : Math.round(size.width / widthStepPx) * widthStepPx
  return useMemo(() => {
    if (reading === null || page === undefined || page.transform === null || !page.pictureKept || width === 0) return null
    const strip = stripOfReading(reading, page.transform, { width, height: stripHeightPx })
    if (strip === null) return null
    const address = { recordId: record.id, pageIndex: page.index, version: pictureVersion(page.transform) }
    const maxSide = Math.min(1600, Math.max(16, Math.round(width * window.devicePixelRatio)))
    return {
      characters: strip.characters?.slice(0, toldLength(reading)) ?? null,
      url: cropUrl(address, strip.quad, maxSide),
      background: stripBackground(strip.quad, pictureUrl(address)),
    }
  }, [reading, page, width, record.id])
}

/** The picture of the value, directly above it. */
export function CropStrip({ strip, alt }: { strip: ShownStrip; alt: string }) {
  return (
    <span data-picture className="crop-strip" style={strip.background}>
      <img key={strip.url} src={strip.url} alt={alt} draggable={false} />
    </span>
  )
}
