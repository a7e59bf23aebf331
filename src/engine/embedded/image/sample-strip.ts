import type { GreyPyramid } from './grey-pyramid.ts'
import type { GreyImage } from './raster.ts'
import { pointIn, type RotatedRect } from './rotated-rect.ts'

/** Grey values 0..255 of a rectangle laid upright, row by row. */
export interface Strip {
  data: Float32Array
  width: number
  height: number
}

/** Where the strip's first pixel lies in a picture, and the steps to the next pixel of the row and the next row. */
interface Grid {
  x: number
  y: number
  stepX: number
  stepY: number
  rowX: number
  rowY: number
}

/**
 * Cuts a rectangle out at any angle and scales it to `width` x `height` in one go: cubic where it grows,
 * mean of four samples on the fitting level of the pyramid where it shrinks. Outside the picture its edge goes on.
 */
export function sampleStrip(pyramid: GreyPyramid, rect: RotatedRect, size: { width: number; height: number }): Strip {
  const shrink = Math.max(rect.width / size.width, rect.height / size.height)
  const level = shrink < 2 ? 0 : Math.floor(Math.log2(shrink))
  const source = pyramid.level(level)
  const scale = 1 / 2 ** level
  if (shrink <= 1) return { ...size, data: sampleCubic(source, gridOf(rect, size, scale), size) }
  const fine = { width: 2 * size.width, height: 2 * size.height }
  return { ...size, data: meanOfFour(sampleLinear(source, gridOf(rect, fine, scale), fine), size) }
}

function gridOf(rect: RotatedRect, size: { width: number; height: number }, scale: number): Grid {
  const along = rect.width / size.width
  const down = rect.height / size.height
  const first = pointIn(rect, (along - rect.width) / 2, (down - rect.height) / 2)
  const cos = Math.cos(rect.angle) * scale
  const sin = Math.sin(rect.angle) * scale
  return {
    x: first.x * scale - 0.5,
    y: first.y * scale - 0.5,
    stepX: along * cos,
    stepY: along * sin,
    rowX: -down * sin,
    rowY: down * cos,
  }
}

function sampleLinear({ data, width, height }: GreyImage, grid: Grid, size: { width: number; height: number }): Float32Array {
  const out = new Float32Array(size.width * size.height)
  for (let row = 0, at = 0; row < size.height; row++) {
    let x = grid.x + row * grid.rowX
    let y = grid.y + row * grid.rowY
    for (let column = 0; column < size.width; column++, at++, x += grid.stepX, y += grid.stepY) {
      const insideX = x < 0 ? 0 : x > width - 1 ? width - 1 : x
      const insideY = y < 0 ? 0 : y > height - 1 ? height - 1 : y
      const left = insideX | 0
      const top = insideY | 0
      const fx = insideX - left
      const fy = insideY - top
      const from = top * width + left
      const right = left < width - 1 ? 1 : 0
      const below = top < height - 1 ? width : 0
      const upper = (data[from] ?? 0) * (1 - fx) + (data[from + right] ?? 0) * fx
      const lower = (data[from + below] ?? 0) * (1 - fx) + (data[from + below + right] ?? 0) * fx
      out[at] = upper * (1 - fy) + lower * fy
    }
  }
  return out
}

/** Catmull-Rom weights of the four neighbours at distance `t` (0..1) after the second. */
function cubicWeights(t: number, weights: Float64Array): void {
  const t2 = t * t
  const t3 = t2 * t
  weights[0] = -0.5 * t + t2 - 0.5 * t3
  weights[1] = 1 - 2.5 * t2 + 1.5 * t3
  weights[2] = 0.5 * t + 2 * t2 - 1.5 * t3
  weights[3] = -0.5 * t2 + 0.5 * t3
}

function sampleCubic(image: GreyImage, grid: Grid, size: { width: number; height: number }): Float32Array {
  const { data, width, height } = image
  const out = new Float32Array(size.width * size.height)
  const across = new Float64Array(4)
  const down = new Float64Array(4)
  for (let row = 0, at = 0; row < size.height; row++) {
    for (let column = 0; column < size.width; column++, at++) {
      const x = grid.x + row * grid.rowX + column * grid.stepX
      const y = grid.y + row * grid.rowY + column * grid.stepY
      const left = Math.floor(x)
      const top = Math.floor(y)
      cubicWeights(x - left, across)
      cubicWeights(y - top, down)
      const isInside = left > 0 && top > 0 && left < width - 2 && top < height - 2
      const around = isInside ? data : neighbours(image, left, top)
      let sum = 0
      for (let j = 0, from = isInside ? (top - 1) * width + left - 1 : 0; j < 4; j++, from += isInside ? width : 4) {
        let lineSum = 0
        for (let i = 0; i < 4; i++) lineSum += (across[i] ?? 0) * (around[from + i] ?? 0)
        sum += (down[j] ?? 0) * lineSum
      }
      out[at] = sum < 0 ? 0 : sum > 255 ? 255 : sum
    }
  }
  return out
}

/** The 16 pixels around a place; outside the picture its edge goes on. */
function neighbours({ data, width, height }: GreyImage, left: number, top: number): Uint8Array {
  const found = new Uint8Array(16)
  for (let place = 0; place < 16; place++) {
    const line = Math.min(height - 1, Math.max(0, top + (place >> 2) - 1)) * width
    found[place] = data[line + Math.min(width - 1, Math.max(0, left + (place & 3) - 1))] ?? 0
  }
  return found
}

function meanOfFour(fine: Float32Array, { width, height }: { width: number; height: number }): Float32Array {
  const out = new Float32Array(width * height)
  const fineWidth = 2 * width
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const from = 2 * y * fineWidth + 2 * x
      const below = from + fineWidth
      out[at] = ((fine[from] ?? 0) + (fine[from + 1] ?? 0) + (fine[below] ?? 0) + (fine[below + 1] ?? 0)) / 4
    }
  }
  return out
}
