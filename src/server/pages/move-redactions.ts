import { type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import { mapQuad, pageToPicture, pictureToPage } from '#engine/embedded/image/page-mapping.ts'

const wholePage = quadOfBounds({ x: 0, y: 0, width: 1, height: 1 })

interface Laid {
  transform: PageTransform | null
  area: Quad | null
}

/**
 * Boxes where they lie on a page that is cut out or turned otherwise than before. Where nobody can say where that is, the
 * whole page is covered: nothing that was black may be seen by that.
 */
export function moveRedactions(boxes: readonly Quad[], from: Laid, to: { transform: PageTransform; area: Quad | null }): Quad[] {
  if (boxes.length === 0) return []
  if (from.transform === null || JSON.stringify(from.area) !== JSON.stringify(to.area)) return [wholePage]
  const [toPicture, toPage] = [pageToPicture(from.transform), pictureToPage(to.transform)]
  return boxes.map((box) => mapQuad(toPage, mapQuad(toPicture, box)))
}
