import sharp from 'sharp'
import type { Quad } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import type { RenderedPage } from '../../engine.ts'
import { drawnPageOf } from '../drawn/drawn-page-of.ts'
import { svgMediaType, svgOfPage } from '../drawn/svg-of-page.ts'
import { decodePicture } from './decode-picture.ts'
import { compose, fromUnitSquare } from './homography.ts'
import { inspectPicture } from './inspect-picture.ts'
import { pageToPicture } from './page-mapping.ts'
import { workingMaxSide } from './picture-limits.ts'
import type { ColourImage } from './raster.ts'
import { uprightSize } from './orient-pixels.ts'
import { warpImage } from './warp-image.ts'

const jpegQuality = 85

export interface RenderTask {
  bytes: Uint8Array
  /** Which picture of a file that holds several, from 0. */
  frame?: number | undefined
  /** The part of the picture that the page is of; null: all of it. */
  area?: Quad | null | undefined
  transform: PageTransform
  /** Longest side in pixels; null for as many as there are, 4000 at most. */
  maxSide: number | null
  /** A part of the upright page; null for all of it. */
  crop: Quad | null
  /** Never SVG, even where print is missing then. */
  asPixels?: boolean | undefined
}

/** The upright page or a part of it. Decodes no more pixels than the answer needs. */
export async function renderPage(task: RenderTask): Promise<RenderedPage> {
  const header = await inspectPicture(task.bytes, task.frame)
  const ofPart = task.crop ? compose(pageToPicture(task.transform), fromUnitSquare(task.crop)) : pageToPicture(task.transform)
  const map = task.area ? compose(fromUnitSquare(task.area), ofPart) : ofPart
  const natural = naturalSize(task)
  const scale = Math.min(1, (task.maxSide ?? workingMaxSide) / Math.max(natural.width, natural.height))
  const size = { width: atLeastOne(natural.width * scale), height: atLeastOne(natural.height * scale) }
  const drawing = await drawnPageOf(task)
  if (drawing?.hasPixels === false) return renderDrawing(svgOfPage(drawing, { map, size, below: null }), task)
  const drawn = task.asPixels === true ? null : drawing
  const original = uprightSize(header)
  const decodeSide = Math.min(workingMaxSide, Math.ceil(Math.max(original.width, original.height) * scale))
  const picture = await decodePicture(task.bytes, header, Math.max(1, decodeSide))
  const pixels = await encode(warpImage(picture, map, size))
  if (drawn) return { bytes: svgOfPage(drawn, { map, size, below: pixels }), mediaType: svgMediaType }
  return { bytes: pixels, mediaType: 'image/jpeg' }
}

/** In pixels its letters are those of the fonts on this machine: some may be missing. */
async function renderDrawing(svg: Uint8Array, { asPixels = false }: RenderTask): Promise<RenderedPage> {
  if (!asPixels) return { bytes: svg, mediaType: svgMediaType }
  return { bytes: await sharp(svg).jpeg({ quality: jpegQuality }).toBuffer(), mediaType: 'image/jpeg' }
}

/** Pixels of the part at the page's own size. */
function naturalSize({ transform, crop }: RenderTask): { width: number; height: number } {
  if (!crop) return { width: transform.width, height: transform.height }
  const [topLeft, topRight, , bottomLeft] = crop
  const length = (to: { x: number; y: number }): number =>
    Math.hypot((to.x - topLeft.x) * transform.width, (to.y - topLeft.y) * transform.height)
  return { width: Math.max(1, length(topRight)), height: Math.max(1, length(bottomLeft)) }
}

function atLeastOne(length: number): number {
  return Math.max(1, Math.round(length))
}

async function encode({ data, width, height }: ColourImage): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: jpegQuality, mozjpeg: false })
    .toBuffer()
}
