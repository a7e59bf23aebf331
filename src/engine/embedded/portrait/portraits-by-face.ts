import type { InferenceSession } from 'onnxruntime-node'
import { type Bounds, type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import { cutOut, type PixelBox } from '../face/cut-out.ts'
import { findFaces } from '../face/find-faces.ts'
import { pageToPicture } from '../image/page-mapping.ts'
import type { ColourImage } from '../image/raster.ts'
import { warpImage } from '../image/warp-image.ts'
import type { PagePicture } from '../page-picture.ts'
import { pixelsToPage } from '../place-page.ts'
import { findFrame } from './find-frame.ts'
import { rectOfPart } from './rect-of-part.ts'

/** A portrait that is where a face is. */
export interface FacePortrait {
  /** Fractions of the upright page. */
  quad: Quad
  /** Its frame shows; else how far it goes is what is usual around a face. */
  isFramed: boolean
}

/** Longest side of the page in which faces are looked for, in pixels: a portrait of a card has 200 of them. */
const pageSide = 800
/** A face lower than this share of the page is a flaw of the print, or too small for anyone to compare. */
const leastFace = 0.04
/** Of a portrait's height; measured on passports (0.5 to 0.6) and drawn portraits (0.5). */
const faceShare = 0.52
/** Where in a portrait's height a face has its middle; the same. */
const faceMiddle = 0.52
/** Width over height: 35 by 45 mm, as ICAO 9303 asks. */
const portraitAspect = 35 / 45

/** Parts of a page that are looked at closely where all of it showed no face: its corners, which overlap. */
const corners: readonly Bounds[] = [0, 0.3].flatMap((y) => [0, 0.4].map((x) => ({ x, y, width: 0.6, height: 0.7 })))
/** Pages of these shapes may be cards, passports or photographs of one; sheets are higher than wide. */
const leastAspect = 1.1

/**
 * The portraits on a page, by the faces that show: the largest first. That there is a face is all that is asked; nothing is made of
 * it by which somebody could be told.
 */
export async function portraitsByFace(detector: InferenceSession, picture: PagePicture, transform: PageTransform): Promise<FacePortrait[]> {
  const page = await uprightPage(picture, transform)
  const faces = await facesOfPage(detector, page)
  return faces.map((face) => aroundFace(face, picture, transform))
}

async function uprightPage({ colour }: PagePicture, transform: PageTransform): Promise<ColourImage> {
  const scale = Math.min(1, pageSide / Math.max(transform.width, transform.height))
  const size = { width: Math.max(1, Math.round(transform.width * scale)), height: Math.max(1, Math.round(transform.height * scale)) }
  return warpImage(await shrunk(colour, scale), pageToPicture(transform), size)
}

/** Laid upright each pixel is mixed from four only, so all are mixed first where many become one. */
async function shrunk(colour: ColourImage, scale: number): Promise<ColourImage> {
  if (scale > 0.5) return colour
  const size = { width: Math.max(1, Math.round(colour.width * scale)), height: Math.max(1, Math.round(colour.height * scale)) }
  return cutOut(colour, { x: 0, y: 0, width: colour.width, height: colour.height }, size)
}

/** In fractions of the page. */
async function facesOfPage(detector: InferenceSession, page: ColourImage): Promise<Bounds[]> {
  const all = await facesOfPart(detector, page, { x: 0, y: 0, width: 1, height: 1 })
  if (all.length > 0 || page.width < leastAspect * page.height) return all
  const found: Bounds[] = []
  for (const corner of corners) found.push(...(await facesOfPart(detector, page, corner)))
  return found.toSorted((a, b) => b.height - a.height)
}

async function facesOfPart(detector: InferenceSession, page: ColourImage, part: Bounds): Promise<Bounds[]> {
  const { width, height } = page
  const box: PixelBox = { x: part.x * width, y: part.y * height, width: part.width * width, height: part.height * height }
  const size = { width: Math.max(1, Math.round(box.width)), height: Math.max(1, Math.round(box.height)) }
  const faces = await findFaces(detector, part.width === 1 ? page : await cutOut(page, box, size))
  return faces
    .map(({ box: face }) => ({
      x: (box.x + face.x) / width,
      y: (box.y + face.y) / height,
      width: face.width / width,
      height: face.height / height,
    }))
    .filter((face) => face.height >= leastFace)
}

function aroundFace(face: Bounds, picture: PagePicture, transform: PageTransform): FacePortrait {
  const usual = usualAround(face, transform)
  const frame = findFrame(picture.pyramid, rectOfPart(picture.colour, transform, quadOfBounds(usual)))
  return frame
    ? { quad: pixelsToPage(transform, picture.colour)(frame), isFramed: true }
    : { quad: quadOfBounds(insideOfPage(usual)), isFramed: false }
}

function usualAround({ x, y, width, height }: Bounds, page: { width: number; height: number }): Bounds {
  const tall = height / faceShare
  const wide = (tall * page.height * portraitAspect) / page.width
  return { x: x + width / 2 - wide / 2, y: y + height / 2 - faceMiddle * tall, width: wide, height: tall }
}

function insideOfPage({ x, y, width, height }: Bounds): Bounds {
  const [left, top] = [Math.max(0, x), Math.max(0, y)]
  return { x: left, y: top, width: Math.min(1, x + width) - left, height: Math.min(1, y + height) - top }
}
