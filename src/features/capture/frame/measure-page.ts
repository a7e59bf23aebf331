import { type Bounds, type Point, type Quad, boundsOfPoints } from '#domain/geometry.ts'
import { type GreyFrame, lumaAt } from './grey-frame.ts'
import { placeInFrame } from './page-place.ts'
import { valueAt } from './value-at.ts'

/** How the page is lit. */
export interface PageLight {
  /** The shade of its paper, 0..1. */
  brightness: number
  /** Share of it under a reflection, 0..1. */
  reflection: number
  /** Around the reflection, in fractions of the page; null where there is none. */
  reflectionAt: Bounds | null
  /** Its shades in a grid of 16 by 10, less their mean: tells whether it is the same page as before. */
  look: Float32Array
}

const [columns, rows] = [48, 30]
const [lookColumns, lookRows] = [16, 10]
/** Burnt out, and far lighter than the page around it: white paper in good light is not a reflection. */
const burntOut = 246
const leastAbovePage = 22
/** Of a neighbourhood of nine samples: single bright letters and hologram specks do not count. */
const leastBurntNeighbours = 8

/** Looks at the page in a grid that follows its corners. */
export function measurePage(frame: GreyFrame, corners: Quad): PageLight {
  const shades = sampled(frame, corners)
  const sorted = shades.toSorted()
  const paper = sorted[Math.floor(sorted.length * 0.75)] ?? 0
  const middle = sorted[Math.floor(sorted.length * 0.5)] ?? 0
  const burnt = shades.map((shade) => (shade >= burntOut && shade >= middle + leastAbovePage ? 1 : 0))
  return { brightness: paper / 255, ...reflectionOf(burnt), look: lookOf(shades) }
}

function sampled(frame: GreyFrame, corners: Quad): Uint8ClampedArray {
  const shades = new Uint8ClampedArray(columns * rows)
  for (let at = 0; at < shades.length; at += 1) {
    const { x, y } = placeInFrame(corners, ((at % columns) + 0.5) / columns, (Math.floor(at / columns) + 0.5) / rows)
    shades[at] = lumaAt(frame, x * frame.width, y * frame.height)
  }
  return shades
}

/** Samples in whose neighbourhood nearly all are burnt out: how many, and where. */
function reflectionOf(burnt: Uint8ClampedArray): Pick<PageLight, 'reflection' | 'reflectionAt'> {
  const core: Point[] = []
  for (let row = 1; row < rows - 1; row += 1) {
    for (let column = 1; column < columns - 1; column += 1) {
      if (burntAround(burnt, column, row) >= leastBurntNeighbours) core.push({ x: (column + 0.5) / columns, y: (row + 0.5) / rows })
    }
  }
  return { reflection: core.length / burnt.length, reflectionAt: boundsOfPoints(core) }
}

function burntAround(burnt: Uint8ClampedArray, column: number, row: number): number {
  let around = 0
  for (const down of [-1, 0, 1]) for (const right of [-1, 0, 1]) around += valueAt(burnt, (row + down) * columns + column + right)
  return around
}

function lookOf(shades: Uint8ClampedArray): Float32Array {
  const look = new Float32Array(lookColumns * lookRows)
  const share = (columns / lookColumns) * (rows / lookRows)
  shades.forEach((shade, at) => {
    const cell =
      Math.floor(Math.floor(at / columns) / (rows / lookRows)) * lookColumns + Math.floor((at % columns) / (columns / lookColumns))
    look[cell] = (look[cell] ?? 0) + shade / share
  })
  const mean = look.reduce((sum, shade) => sum + shade, 0) / look.length
  return look.map((shade) => shade - mean)
}

/** How much two looks differ, in shades. */
export function lookDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, shade, at) => sum + Math.abs(shade - (b[at] ?? 0)), 0) / a.length
}
