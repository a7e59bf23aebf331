import { type Quad, boundsOfPoints } from '#domain/geometry.ts'

/** How far an edge may lean and still be shown by an upright part of the page, as a share of the page. */
const leastLean = 0.01

/** The part of a page inside an upright quad as a background that fills its box; nothing for a part that leans. */
export function stripBackground(
  quad: Quad,
  url: string,
): { backgroundImage?: string; backgroundSize?: string; backgroundPosition?: string } {
  const bounds = boundsOfPoints(quad)
  const [a, b, , d] = quad
  const isUpright = Math.abs(b.y - a.y) < leastLean && Math.abs(d.x - a.x) < leastLean && b.x > a.x && d.y > a.y
  if (bounds === null || !isUpright || bounds.width >= 1 || bounds.height >= 1) return {}
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`
  return {
    backgroundImage: `url("${url}")`,
    backgroundSize: `${percent(1 / bounds.width)} ${percent(1 / bounds.height)}`,
    // A share of what is left over, as CSS reckons it.
    backgroundPosition: `${percent(bounds.x / (1 - bounds.width))} ${percent(bounds.y / (1 - bounds.height))}`,
  }
}
