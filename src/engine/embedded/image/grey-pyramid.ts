import { halve, type GreyImage } from './raster.ts'

/** A grey picture and its halves, quarters, ... made when first asked for. */
export interface GreyPyramid {
  width: number
  height: number
  /** The picture at 1 / 2^level of its size. */
  level: (level: number) => GreyImage
}

const deepest = 6

export function buildPyramid(base: GreyImage): GreyPyramid {
  const levels = [base]
  const level = (wanted: number): GreyImage => {
    const index = Math.max(0, Math.min(deepest, wanted))
    for (let next = levels.length; next <= index; next++) levels.push(halve(levels[next - 1] ?? base))
    return levels[index] ?? base
  }
  return { width: base.width, height: base.height, level }
}
