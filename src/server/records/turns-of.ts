import type { PageTransform } from '#domain/page.ts'

/** Clockwise quarter turns (0..3) that bring the EXIF-upright original to how the page is shown; the nearest for a page that lies askew. */
export function turnsOf({ corners, quarterTurns }: PageTransform): number {
  if (!corners) return quarterTurns
  const [topLeft, topRight] = corners
  // Which way the page's top edge runs across the original: to the right when nothing is turned, upwards after one turn.
  const angle = Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x)
  const turnsOfCorners = -Math.round(angle / (Math.PI / 2))
  return (((turnsOfCorners + quarterTurns) % 4) + 4) % 4
}
