import type { RotatedRect } from '../image/rotated-rect.ts'
import { alongDirection } from '../ocr/along-direction.ts'

/** A page with fewer pieces of print has no pattern of its own. */
const leastPieces = 5
/** Cells of the square grid that the print is laid on. */
const cells = 48
/** The grid reaches this many standard deviations to each side of the middle of the print; an even page reaches 1.73. */
const reach = 2.2
/** Waves across and down that are looked at: 16 x 16 bits. */
const waves = 16

/**
 * Where print stands on a page, as 256 characters `0` and `1`; null where there is too little. However the page is
 * photographed or saved, its print stands where it stood: pages that look alike differ in few. The grid lies on the print
 * itself, so that a margin cut off, a desk around the page, its size and a turn change nothing, and what is in the
 * picture but no print, such as light and shadow, does not count. The bits are the signs of its lowest cosine waves.
 * @param pieces where print was found, in pixels.
 * @param direction in which the page is read, in radians.
 */
export function printPattern(pieces: readonly RotatedRect[], direction: number): string | null {
  const placed = pieces.map((piece) => placeAlong(alongDirection(piece, direction), direction)).filter(({ width }) => width > 0)
  if (placed.length < leastPieces) return null
  const [across, down] = [spreadOf(placed.map(acrossOf), placed), spreadOf(placed.map(downOf), placed)]
  if (across.deviation === 0 || down.deviation === 0) return null
  const grid = new Float64Array(cells * cells)
  for (const piece of placed) cover(grid, onGrid(acrossOf(piece), across), onGrid(downOf(piece), down))
  return signsOfWaves(grid)
}

interface Piece {
  x: number
  y: number
  width: number
  height: number
}

/** A stretch along one axis. */
interface Stretch {
  middle: number
  length: number
}

interface Spread {
  mean: number
  deviation: number
}

/** Where a piece lies when the page is turned upright, from its centre. */
function placeAlong({ cx, cy, width, height }: RotatedRect, direction: number): Piece {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)]
  return { x: cx * cos + cy * sin, y: cy * cos - cx * sin, width, height }
}

const acrossOf = ({ x, width }: Piece): Stretch => ({ middle: x, length: width })
const downOf = ({ y, height }: Piece): Stretch => ({ middle: y, length: height })

/** Long lines count for more: they are found again most surely. */
function spreadOf(stretches: readonly Stretch[], pieces: readonly Piece[]): Spread {
  const weightAt = (index: number): number => pieces[index]?.width ?? 0
  const all = pieces.reduce((sum, { width }) => sum + width, 0)
  const mean = stretches.reduce((sum, { middle }, index) => sum + middle * weightAt(index), 0) / all
  const square = stretches.reduce((sum, { middle, length }, index) => sum + ((middle - mean) ** 2 + length ** 2 / 12) * weightAt(index), 0)
  return { mean, deviation: Math.sqrt(square / all) }
}

/** From where to where a stretch lies, in cells. */
function onGrid({ middle, length }: Stretch, { mean, deviation }: Spread): { from: number; to: number } {
  const cellOf = (place: number): number => ((place - mean) / (2 * reach * deviation) + 0.5) * cells
  return { from: cellOf(middle - length / 2), to: cellOf(middle + length / 2) }
}

function cover(grid: Float64Array, across: { from: number; to: number }, down: { from: number; to: number }): void {
  const shareIn = ({ from, to }: { from: number; to: number }, cell: number): number =>
    Math.max(0, Math.min(cell + 1, to) - Math.max(cell, from))
  for (let y = Math.max(0, Math.floor(down.from)); y < Math.min(cells, down.to); y++) {
    for (let x = Math.max(0, Math.floor(across.from)); x < Math.min(cells, across.to); x++) {
      grid[y * cells + x] = (grid[y * cells + x] ?? 0) + shareIn(across, x) * shareIn(down, y)
    }
  }
}

/** Value of a wave at the middle of a cell, wave by wave. */
const cosines = Float64Array.from({ length: waves * cells }, (_, at) =>
  Math.cos(((2 * (at % cells) + 1) * Math.floor(at / cells) * Math.PI) / (2 * cells)),
)

function signsOfWaves(grid: Float64Array): string {
  const byRow = new Float64Array(waves * cells)
  for (let wave = 0; wave < waves; wave++) {
    for (let y = 0; y < cells; y++) {
      let sum = 0
      for (let x = 0; x < cells; x++) sum += (cosines[wave * cells + x] ?? 0) * (grid[y * cells + x] ?? 0)
      byRow[wave * cells + y] = sum
    }
  }
  let signs = ''
  for (let down = 0; down < waves; down++) {
    for (let across = 0; across < waves; across++) {
      let sum = 0
      for (let y = 0; y < cells; y++) sum += (cosines[down * cells + y] ?? 0) * (byRow[across * cells + y] ?? 0)
      signs += sum > 0 ? '1' : '0'
    }
  }
  return signs
}
