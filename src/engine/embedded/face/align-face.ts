import type { Point } from '#domain/geometry.ts'
import { middleOf } from '#domain/face/face-shape.ts'
import { warpImage } from '../image/warp-image.ts'
import type { ColourImage } from '../image/raster.ts'

/** The network wants faces of this size, their eyes, nose and corners of the mouth in these places (ArcFace's). */
const side = 112
const places: readonly Point[] = [
  { x: 38.2946, y: 51.6963 },
  { x: 73.5318, y: 51.5014 },
  { x: 56.0252, y: 71.7366 },
  { x: 41.5493, y: 92.3655 },
  { x: 70.7299, y: 92.2041 },
]

/** The face laid upright at the network's own size. */
export function alignFace(picture: ColourImage, landmarks: readonly Point[]): ColourImage {
  const { a, b, x, y } = similarity(places, fivePoints(landmarks))
  const { width, height } = picture
  // warpImage thinks in fractions of both pictures.
  return warpImage(
    picture,
    [(a * side) / width, (-b * side) / width, x / width, (b * side) / height, (a * side) / height, y / height, 0, 0, 1],
    {
      width: side,
      height: side,
    },
  )
}

function fivePoints(landmarks: readonly Point[]): Point[] {
  return [[37, 38, 40, 41], [43, 44, 46, 47], [30], [48, 60], [54, 64]].map((indices) => middleOf(landmarks, indices))
}

/** The turn, size and shift that bring the first points nearest to the second: (ax - by + x, bx + ay + y). */
function similarity(from: readonly Point[], to: readonly Point[]): { a: number; b: number; x: number; y: number } {
  const fromMiddle = middleOf(from, from.keys())
  const toMiddle = middleOf(to, to.keys())
  let [along, across, size] = [0, 0, 0]
  from.forEach((point, index) => {
    const [px, py] = [point.x - fromMiddle.x, point.y - fromMiddle.y]
    const [qx, qy] = [(to[index]?.x ?? 0) - toMiddle.x, (to[index]?.y ?? 0) - toMiddle.y]
    along += px * qx + py * qy
    across += px * qy - py * qx
    size += px * px + py * py
  })
  const [a, b] = [along / size, across / size]
  return { a, b, x: toMiddle.x - a * fromMiddle.x + b * fromMiddle.y, y: toMiddle.y - b * fromMiddle.x - a * fromMiddle.y }
}
