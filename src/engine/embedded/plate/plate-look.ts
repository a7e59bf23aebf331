import type { Point, Quad } from '#domain/geometry.ts'
import { buildPyramid } from '../image/grey-pyramid.ts'
import { fromUnitSquare } from '../image/homography.ts'
import { mapQuad } from '../image/page-mapping.ts'
import { toGrey, type ColourImage } from '../image/raster.ts'
import { cornersOf, pointIn, type RotatedRect } from '../image/rotated-rect.ts'
import { warpImage } from '../image/warp-image.ts'
import { lineOf, type PrintedCharacter } from '../ocr/printed-line.ts'
import { runRecogniser, type Recogniser } from '../ocr/recogniser.ts'
import { textStripOf } from '../ocr/text-strip.ts'

/** How a plate is cut out: shares of its length and height added at either end, and how much wider it is shown. */
export interface Look {
  left: number
  right: number
  padY: number
  stretch: number
  /** A plate seen from the side leans, but its characters stand upright: cut as a parallelogram. */
  upright: boolean
}

/** A character and where it stands: fractions of the picture. */
export type SeenCharacter = Omit<PrintedCharacter, 'rect'> & { box: Quad }

/** The cut's height in pixels: what the recogniser takes, or more where the picture shows more. */
const [leastHeight, mostHeight] = [48, 192]
const mostWidth = 1536

/** Corners of a plate as a look cuts it, clockwise from its top left, in pixels of the picture. */
export function cornersOfLook(rect: RotatedRect, { left, right, padY, upright }: Look): Quad {
  const wide = { ...rect, width: rect.width * (1 + left + right), height: rect.height * (1 + 2 * padY) }
  const { x, y } = pointIn(rect, ((right - left) * rect.width) / 2, 0)
  const frame = { ...wide, cx: x, cy: y }
  return upright ? uprightCorners(frame) : cornersOf(frame)
}

/** The rectangle around a leaning parallelogram is longer and less high than that itself. */
function uprightCorners({ cx, cy, width, height, angle }: RotatedRect): Quad {
  const halfHeight = height / Math.cos(angle) / 2
  const length = Math.max(width / 2, width - 2 * halfHeight * Math.abs(Math.sin(angle)))
  const along = { x: (Math.cos(angle) * length) / 2, y: (Math.sin(angle) * length) / 2 }
  const corner = (side: number, below: number): Point => ({ x: cx + side * along.x, y: cy + side * along.y + below * halfHeight })
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

export function fractionsOf([a, b, c, d]: Quad, { width, height }: { width: number; height: number }): Quad {
  const share = ({ x, y }: Point): Point => ({ x: x / width, y: y / height })
  return [share(a), share(b), share(c), share(d)]
}

/** Draws a quadrilateral of the picture (pixels) as a rectangle. */
export function cutOut(picture: ColourImage, corners: Quad, stretch = 1): ColourImage {
  const [a, b, , d] = corners
  const down = Math.max(1, Math.hypot(d.x - a.x, d.y - a.y))
  const height = Math.round(Math.min(mostHeight, Math.max(leastHeight, down)))
  const width = Math.round(Math.min(mostWidth, Math.max(8, (Math.hypot(b.x - a.x, b.y - a.y) * stretch * height) / down)))
  return warpImage(picture, fromUnitSquare(fractionsOf(corners, picture)), { width, height })
}

/** Reads what stands in a quadrilateral of the picture (pixels) as one line. */
export async function readLook(recogniser: Recogniser, picture: ColourImage, corners: Quad, stretch: number): Promise<SeenCharacter[]> {
  const cut = cutOut(picture, corners, stretch)
  const { width, height } = cut
  const rect = { cx: width / 2, cy: height / 2, width, height, angle: 0 }
  const strip = textStripOf(buildPyramid(toGrey(cut)), rect)
  const { characters } = lineOf({ rect, strip, lattice: await runRecogniser(recogniser, strip) }, recogniser.dictionary, false)
  const toPicture = fromUnitSquare(fractionsOf(corners, picture))
  return characters.map(({ rect: place, ...character }) => ({
    ...character,
    box: mapQuad(toPicture, fractionsOf(cornersOf(place), cut)),
  }))
}
