import { seededRandom } from '../seeded-random.ts'
import type { Shape } from './card.ts'

function star(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2
    const reach = index % 2 === 0 ? radius : radius * 0.4
    return `${(x + reach * Math.cos(angle)).toFixed(1)},${(y + reach * Math.sin(angle)).toFixed(1)}`
  })
  return points.join(' ')
}

/** A coat of arms or a stamp of nobody: rings about a star. */
function seal([, x, y, radius, colour]: Extract<Shape, readonly ['seal', ...unknown[]]>): string {
  const rings = [1, 0.86, 0.6].map(
    (share) => `<circle cx="${x}" cy="${y}" r="${radius * share}" fill="none" stroke="${colour}" stroke-width="${radius * 0.06}"/>`,
  )
  return `<g opacity=".85">${rings.join('')}<polygon points="${star(x, y, radius * 0.45)}" fill="${colour}"/></g>`
}

/** Looks like a code of dark and light fields, and says nothing. */
function fields(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  likeness: number,
  [across, down]: readonly [number, number],
): string {
  const random = seededRandom(`matrix ${likeness}`)
  const [w, h] = [width / across, height / down]
  const rects = Array.from({ length: across * down }, (_, index) =>
    random.next() < 0.5
      ? `M${(x + (index % across) * w).toFixed(1)} ${(y + Math.floor(index / across) * h).toFixed(1)}h${w.toFixed(1)}v${h.toFixed(1)}h${(-w).toFixed(1)}z`
      : '',
  )
  return `<rect x="${x - w}" y="${y - 4}" width="${width + 2 * w}" height="${height + 8}" fill="#fff"/><path d="${rects.join('')}" fill="#15171a"/>`
}

/** The contacts of a chip. */
function chip(x: number, y: number): string {
  return `<rect x="${x}" y="${y}" width="120" height="100" rx="14" fill="#d8b45a" stroke="#8a6a1c" stroke-width="3"/><path d="M${x} ${y + 33}h40v34h-40M${x + 120} ${y + 33}h-40v34h40M${x + 40} ${y + 33}v-33M${x + 80} ${y + 33}v-33M${x + 40} ${y + 67}v33M${x + 80} ${y + 67}v33" fill="none" stroke="#8a6a1c" stroke-width="3"/>`
}

/** What is on a card that is neither print nor paper. SVG. */
export function shapeSvg(shape: Shape, likeness: number): string {
  switch (shape[0]) {
    case 'band':
      return `<rect x="${shape[1]}" y="${shape[2]}" width="${shape[3]}" height="${shape[4]}" fill="${shape[5]}"/>`
    case 'frame':
      return `<rect x="${shape[1]}" y="${shape[2]}" width="${shape[3]}" height="${shape[4]}" fill="none" stroke="${shape[5]}" stroke-width="3"/>`
    case 'seal':
      return seal(shape)
    case 'line':
      return `<path d="M${shape[1]} ${shape[2]}L${shape[3]} ${shape[4]}" stroke="${shape[5]}" stroke-width="2"/>`
    case 'matrix':
      return fields({ x: shape[1], y: shape[2], width: shape[3], height: shape[4] }, likeness, [29, 29])
    case 'bars':
      return fields({ x: shape[1], y: shape[2], width: shape[3], height: shape[4] }, likeness, [90, 1])
    case 'chip':
      return chip(shape[1], shape[2])
  }
}
