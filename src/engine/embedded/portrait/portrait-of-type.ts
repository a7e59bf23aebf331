import type { DocumentFormat, DocumentSide, DocumentType } from '#domain/document-type.ts'
import { type Bounds, boundsOfPoints, quadOfBounds, type Quad } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'

/** Width over height, ISO/IEC 7810. */
const aspects: Partial<Readonly<Record<DocumentFormat, number>>> = { 'ID-1': 85.6 / 54, 'ID-2': 105 / 74, 'ID-3': 125 / 88 }
const mostAspectError = 0.1
/** A frame that was found is the portrait's where it covers so much of the place that the type knows. */
const leastCover = 0.3

interface PortraitPage {
  transform: Pick<PageTransform, 'width' | 'height'>
  /** Its frame, where one shows. */
  portrait: Quad | null
  side: DocumentSide | null
}

/** The portrait: in its frame where that shows, else in the place that the type knows, on a page that is nothing but the document. */
export function portraitOfType(
  { fields, format }: Pick<DocumentType, 'fields' | 'format'>,
  { portrait, side, transform }: PortraitPage,
): Quad | null {
  const spec = Object.values(fields).find(({ kind }) => kind === 'image')
  if (!spec || side === 'back') return null
  const aspect = aspects[format]
  if (!spec.at || aspect === undefined || Math.abs(transform.width / transform.height / aspect - 1) > mostAspectError) return portrait
  return portrait !== null && coverOf(portrait, spec.at) >= leastCover ? portrait : quadOfBounds(spec.at)
}

function coverOf(quad: Quad, place: Bounds): number {
  const { x, y, width, height } = boundsOfPoints(quad) ?? { ...place, width: 0, height: 0 }
  const across = Math.min(x + width, place.x + place.width) - Math.max(x, place.x)
  const down = Math.min(y + height, place.y + place.height) - Math.max(y, place.y)
  return (Math.max(0, across) * Math.max(0, down)) / (place.width * place.height)
}
