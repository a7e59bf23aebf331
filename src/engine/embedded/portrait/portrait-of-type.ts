import type { DocumentFormat, DocumentSide, DocumentType } from '#domain/document-type.ts'
import { type Bounds, boundsOfPoints, quadOfBounds, type Quad } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import type { FacePortrait } from './portraits-by-face.ts'

/** Width over height, ISO/IEC 7810. */
const aspects: Partial<Readonly<Record<DocumentFormat, number>>> = { 'ID-1': 85.6 / 54, 'ID-2': 105 / 74, 'ID-3': 125 / 88 }
const mostAspectError = 0.1
/** A frame that was found is the portrait's where it covers so much of the place that the type knows. */
const leastCover = 0.3
/** A frame that is so many times as large as what is usual around its face, or as small, is of something else. */
const mostGrowth = 2

interface PortraitPage {
  transform: Pick<PageTransform, 'width' | 'height'>
  /** By its frame or its usual place alone, where something shows there. */
  portrait: Quad | null
  /** The largest first. */
  facePortraits: readonly FacePortrait[]
  side: DocumentSide | null
}

/** Whether documents of this type carry a portrait. */
export function hasPortrait({ fields }: Pick<DocumentType, 'fields'>): boolean {
  return Object.values(fields).some(({ kind }) => kind === 'image')
}

/**
 * The portrait of a page: where a face shows, in its frame if that shows too; without a face, a frame in the usual place, or the place
 * that the type knows, on a page that is nothing but the document. `documentType` is null where nobody knows it.
 */
export function portraitOfType(documentType: Pick<DocumentType, 'fields' | 'format'> | null, page: PortraitPage): Quad | null {
  const spec = documentType && Object.values(documentType.fields).find(({ kind }) => kind === 'image')
  if ((documentType !== null && !spec) || page.side === 'back') return null
  const place = (spec?.at && isWholeDocument(documentType?.format, page) && spec.at) || null
  return byFace(page, place) ?? byPlace(page, place)
}

function isWholeDocument(format: DocumentFormat | undefined, { transform }: PortraitPage): boolean {
  const aspect = format && aspects[format]
  return aspect !== undefined && Math.abs(transform.width / transform.height / aspect - 1) <= mostAspectError
}

/** Cards show the holder small a second time, and what lies around may show others: the type's own place goes before size. */
function byFace({ portrait, facePortraits: [largest, ...others] }: PortraitPage, place: Bounds | null): Quad | null {
  if (!largest) return null
  const face = (place && [largest, ...others].find(({ quad }) => isMiddleIn(quad, place))) ?? largest
  if (face.isFramed || portrait === null) return face.quad
  const [frame, usual] = [boundsOfPoints(portrait), boundsOfPoints(face.quad)]
  if (!frame || !usual || !isMiddleIn(face.quad, frame)) return face.quad
  const growth = (frame.width * frame.height) / (usual.width * usual.height)
  return growth < mostGrowth && growth > 1 / mostGrowth ? portrait : face.quad
}

function byPlace({ portrait }: PortraitPage, place: Bounds | null): Quad | null {
  if (!place) return portrait
  return portrait !== null && coverOf(portrait, place) >= leastCover ? portrait : quadOfBounds(place)
}

function isMiddleIn(quad: Quad, place: Bounds): boolean {
  const [x, y] = [quad.reduce((sum, corner) => sum + corner.x, 0) / 4, quad.reduce((sum, corner) => sum + corner.y, 0) / 4]
  return x > place.x && x < place.x + place.width && y > place.y && y < place.y + place.height
}

function coverOf(quad: Quad, place: Bounds): number {
  const { x, y, width, height } = boundsOfPoints(quad) ?? { ...place, width: 0, height: 0 }
  const across = Math.min(x + width, place.x + place.width) - Math.max(x, place.x)
  const down = Math.min(y + height, place.y + place.height) - Math.max(y, place.y)
  return (Math.max(0, across) * Math.max(0, down)) / (place.width * place.height)
}
