import { seededRandom, type SeededRandom } from '../seeded-random.ts'

const papers = [
  ['#eef3ee', '#e3ecf3', '#f2ebe2'],
  ['#f1eef5', '#e6eef0', '#f3efe2'],
  ['#eef1f6', '#e8f1ea', '#f4ebe9'],
  ['#f4f1e6', '#e6edf1', '#ecf2e8'],
] as const
const inks = ['#7fa3b8', '#8fb0a6', '#b39a86', '#9a8fb3', '#a8a17a'] as const

/** What colours security paper has: its ground from corner to corner, and its lines. */
export interface Tints {
  ground: readonly [string, string, string]
  lines: string
}

interface Area {
  width: number
  height: number
}

/** A curve as an SVG path through `count` points. */
function curve(count: number, pointAt: (share: number) => readonly [number, number]): string {
  const points = Array.from({ length: count + 1 }, (_, index) => pointAt(index / count))
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`
}

function waves(random: SeededRandom, { width, height }: Area, ink: () => string): string {
  const swings = random.integer(3, 6)
  const depth = random.between(0.02, 0.05) * height
  const lines = Array.from({ length: 44 }, (_, index) => {
    const phase = index * 0.21
    const middle = ((index - 2) / 40) * height
    return curve(90, (share) => [
      share * width,
      middle + depth * Math.sin(2 * Math.PI * swings * share + phase) * Math.cos(2 * Math.PI * share + phase / 3),
    ])
  })
  return `<path d="${lines.join('')}" stroke="${ink()}" stroke-width=".8" opacity=".55"/>`
}

function rosette(random: SeededRandom, { width, height }: Area, ink: () => string): string {
  const petals = random.integer(7, 13)
  const radius = random.between(0.16, 0.24) * height
  const [x, y] = [random.between(0.7, 0.86) * width, random.between(0.35, 0.5) * height]
  const rings = Array.from({ length: 7 }, (_, ring) =>
    curve(360, (share) => {
      const angle = 2 * Math.PI * share
      const reach = radius * (0.35 + 0.09 * ring) * (1 + 0.28 * Math.cos(petals * angle + ring * 0.5))
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
    }),
  )
  return `<path d="${rings.join('')}" stroke="${ink()}" stroke-width="1" opacity=".6"/>`
}

/** Security paper: a soft gradient under fine waves and a rosette, in any colours or those of the document. SVG. */
export function guilloche(likeness: number, area: Area, tints?: Tints): string {
  const random = seededRandom(`guilloche ${likeness}`)
  const [from, middle, to] = tints?.ground ?? random.pick(papers)
  const ink = () => tints?.lines ?? random.pick(inks)
  return `<defs><linearGradient id="paper" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${from}"/><stop offset=".5" stop-color="${middle}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>
    <rect width="${area.width}" height="${area.height}" fill="url(#paper)"/>
    <g fill="none">${waves(random, area, ink)}${rosette(random, area, ink)}</g>`
}
