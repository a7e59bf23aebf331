import sharp from 'sharp'
import type { Quad } from '#domain/geometry.ts'

/** Compressing smears what stood in a block of 8 pixels over the whole block: as far beyond its edge a box covers. */
const marginPixels = 8
const jpegQuality = 90

/**
 * A JPEG of the picture in which the boxes are black: the pixels under them are replaced before anything is compressed
 * again. Nothing else of the file goes along: no metadata, no thumbnail, no text. Boxes are fractions of the picture.
 */
export async function coverBoxes(picture: Uint8Array, boxes: readonly Quad[]): Promise<Uint8Array> {
  const { data, info } = await sharp(picture)
    .rotate()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const shapes = boxes.map((quad) => {
    const points = quad.map(({ x, y }) => `${x * info.width},${y * info.height}`).join(' ')
    return `<polygon points="${points}" fill="#000" stroke="#000" stroke-width="${marginPixels * 2}" stroke-linejoin="miter"/>`
  })
  const cover = `<svg xmlns="http://www.w3.org/2000/svg" width="${info.width}" height="${info.height}" shape-rendering="crispEdges">${shapes.join('')}</svg>`
  const raw = { width: info.width, height: info.height, channels: info.channels }
  return sharp(data, { raw })
    .composite([{ input: Buffer.from(cover), top: 0, left: 0 }])
    .removeAlpha()
    .jpeg({ quality: jpegQuality })
    .toBuffer()
}
