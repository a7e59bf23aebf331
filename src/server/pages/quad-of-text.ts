import { AppError } from '#domain/app-error.ts'
import type { Point, Quad } from '#domain/geometry.ts'

/** The four corners that `x1,y1,…,x4,y4` names, clockwise from the text's own top left. Throws `request.invalid`. */
export function quadOfText(text: string): Quad {
  const numbers = text.split(',').map(Number)
  if (numbers.length !== 8 || !numbers.every(Number.isFinite)) throw new AppError('request.invalid')
  const corner = (at: number): Point => ({ x: numbers[at * 2] ?? 0, y: numbers[at * 2 + 1] ?? 0 })
  return [corner(0), corner(1), corner(2), corner(3)]
}
