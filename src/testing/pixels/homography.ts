import type { Point, Quad } from '#domain/geometry.ts'

/** Maps a point of one plane onto another seen in perspective. */
export type Homography = (point: Point) => Point

/** Solves `rows` of [coefficients..., right-hand side] by elimination with pivoting. */
function solve(rows: number[][]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const rest = rows.slice(column)
    const pivot = rest.reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best))
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(column, 0, pivot)
    const scale = pivot[column] ?? 0
    if (scale === 0) throw new Error('Three of the corners lie on one line.')
    for (const row of rows) {
      if (row === pivot) continue
      const factor = (row[column] ?? 0) / scale
      for (let index = column; index <= size; index++) row[index] = (row[index] ?? 0) - factor * (pivot[index] ?? 0)
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1))
}

/** The homography that takes the corners of `from` to those of `to`. */
export function homographyBetween(from: Quad, to: Quad): Homography {
  const rows = from.flatMap(({ x, y }, index) => {
    const goal = to[index] ?? to[0]
    return [
      [x, y, 1, 0, 0, 0, -x * goal.x, -y * goal.x, goal.x],
      [0, 0, 0, x, y, 1, -x * goal.y, -y * goal.y, goal.y],
    ]
  })
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows)
  return ({ x, y }) => {
    const depth = g * x + h * y + 1
    return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth }
  }
}
