import type { Point } from '#domain/geometry.ts'

/** Of one face, from its 68 landmarks (jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67). */
export interface FaceShape {
  /** How far the eyes are open: height over width, both eyes; about 0.3, closed below 0.2. */
  eyes: number
  /** How far the lips are apart: height over width; above 0.3 the mouth is open. */
  mouth: number
  /**
   * Where the head is turned: -1..1, 0 straight on. Above 0 the nose is right of the middle in the picture, so a person
   * whom the camera sees has turned to the own left.
   */
  turn: number
}

/** @param landmarks in pixels: both axes must count alike. */
export function faceShape(landmarks: readonly Point[]): FaceShape {
  return {
    eyes: (eyeRatio(landmarks, 36) + eyeRatio(landmarks, 42)) / 2,
    mouth: mouthRatio(landmarks),
    turn: turnOf(landmarks),
  }
}

/** Where points are on average. */
export function middleOf(points: readonly Point[], indices: Iterable<number>): Point {
  let [x, y, count] = [0, 0, 0]
  for (const index of indices) {
    x += points[index]?.x ?? 0
    y += points[index]?.y ?? 0
    count++
  }
  return { x: x / count, y: y / count }
}

function distance(points: readonly Point[], from: number, to: number): number {
  const [a, b] = [points[from], points[to]]
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
}

/** Of an eye whose six points, from its left corner clockwise, begin at `first` (Soukupová and Čech 2016). */
function eyeRatio(points: readonly Point[], first: number): number {
  const heights = distance(points, first + 1, first + 5) + distance(points, first + 2, first + 4)
  return heights / (2 * distance(points, first, first + 3))
}

/** Of the inner lips, 60 to 67. */
function mouthRatio(points: readonly Point[]): number {
  const heights = distance(points, 61, 67) + distance(points, 62, 66) + distance(points, 63, 65)
  return heights / (3 * distance(points, 60, 64))
}

/** How much nearer the nose's tip is to one edge of the jaw, along the line of the eyes. */
function turnOf(points: readonly Point[]): number {
  const [left, right] = [middleOf(points, [36, 39]), middleOf(points, [42, 45])]
  const length = Math.hypot(right.x - left.x, right.y - left.y)
  const along = (index: number): number => {
    const { x, y } = points[index] ?? { x: 0, y: 0 }
    return ((x - left.x) * (right.x - left.x) + (y - left.y) * (right.y - left.y)) / length
  }
  const [start, tip, end] = [along(1), along(30), along(15)]
  return (2 * tip - start - end) / (end - start)
}
