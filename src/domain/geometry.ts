import { z } from 'zod'

/** A place on the upright page: fractions of its width (x) and height (y), from its top left corner. */
export const pointSchema = z.object({ x: z.number(), y: z.number() })
export type Point = z.infer<typeof pointSchema>

/** Four corners, clockwise from the text's own top left. Fractions of the upright page. */
export const quadSchema = z.tuple([pointSchema, pointSchema, pointSchema, pointSchema])
export type Quad = z.infer<typeof quadSchema>

export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

export function quadOfBounds({ x, y, width, height }: Bounds): Quad {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
}

/** The smallest upright rectangle around all points; null when there are none. */
export function boundsOfPoints(points: readonly Point[]): Bounds | null {
  if (points.length === 0) return null
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
