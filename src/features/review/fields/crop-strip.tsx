import { type RefObject, useMemo } from 'react'
import { cropUrl } from '#client/picture-url.ts'
import { useElementSize } from '../picture/use-element-size.ts'
import { useReview } from '../review-context.ts'
import type { PlacedReading } from '../picture/place-of-field.ts'
import { pictureVersion } from '../picture/picture-version.ts'
import { type Strip, stripOfReading } from './strip-of-reading.ts'
import { toldLength } from './strip-reading.ts'

export const stripHeightPx = 44
/** Widths are asked for in steps, so that the same strip is asked for once. */
const widthStepPx = 40

/** The band of the picture above a value, once the width it has is known; null where there is no picture of it. */
export function useStrip(reading: PlacedReading | null, holder: RefObject<HTMLElement | null>): (Strip & { url: string }) | null {
  const { record } = useReview()
  const size = useElementSize(holder)
  const page = reading === null ? undefined : record.pages[reading.pageIndex]
  const width = size === null ? 0 : Math.round(size.width / widthStepPx) * widthStepPx
  return useMemo(() => {
    if (reading === null || page === undefined || page.transform === null || !page.pictureKept || width === 0) return null
    const strip = stripOfReading(reading, page.transform, { width, height: stripHeightPx })
    if (strip === null) return null
    const maxSide = Math.min(1600, Math.max(16, Math.round(width * window.devicePixelRatio)))
    const characters = strip.characters?.slice(0, toldLength(reading)) ?? null
    return { ...strip, characters, url: cropUrl({ recordId: record.id, pageIndex: page.index, version: pictureVersion(page.transform) }, strip.quad, maxSide) }
  }, [reading, page, width, record.id])
}

/** The picture of the value, directly above it. */
export function CropStrip({ url, alt }: { url: string; alt: string }) {
  return <img src={url} alt={alt} data-picture className="crop-strip" draggable={false} />
}
