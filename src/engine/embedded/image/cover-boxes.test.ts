import sharp from 'sharp'
import { expect, test } from 'vitest'
import { quadOfBounds } from '#domain/geometry.ts'
import { coverBoxes } from './cover-boxes.ts'

const size = { width: 400, height: 300 }
const secret = 'TOP SECRET NUMBER'

/** White with a red square where the secret stands, named in every metadata that a JPEG may carry. */
async function pictureWithSecret() {
  const square = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#f00' } })
    .png()
    .toBuffer()
  return sharp({ create: { ...size, channels: 3, background: '#fff' } })
    .composite([{ input: square, left: 100, top: 100 }])
    .withExif({ IFD0: { ImageDescription: secret } })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>${secret}</rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer()
}

test('under a box nothing is left, not even a colour; beside it all is as it was', async () => {
  const picture = await pictureWithSecret()
  expect(picture.toString('latin1')).toContain(secret)
  const box = quadOfBounds({ x: 100 / 400, y: 100 / 300, width: 80 / 400, height: 40 / 300 })
  const covered = Buffer.from(await coverBoxes(picture, [box]))
  expect(covered.toString('latin1')).not.toContain(secret)
  const { exif, xmp, width, height } = await sharp(covered).metadata()
  expect({ exif, xmp, width, height }).toEqual({ exif: undefined, xmp: undefined, ...size })
  const { data, info } = await sharp(covered).raw().toBuffer({ resolveWithObject: true })
  let reddest = 0
  for (let at = 0; at < data.length; at += info.channels) reddest = Math.max(reddest, (data[at] ?? 0) - (data[at + 1] ?? 0))
  // Before, it was 254: the scan can fail.
  expect(reddest).toBeLessThan(8)
  const brightness = async (left: number, top: number) => {
    const part = await sharp(covered).extract({ left, top, width: 10, height: 10 }).greyscale().raw().toBuffer()
    return Math.max(...part)
  }
  expect(await brightness(135, 115)).toBeLessThan(4)
  expect(await brightness(300, 200)).toBeGreaterThan(250)
})

test('a slanted box covers its whole shape', async () => {
  const white = await sharp({ create: { ...size, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const covered = await coverBoxes(white, [
    [
      { x: 0.2, y: 0.3 },
      { x: 0.6, y: 0.2 },
      { x: 0.7, y: 0.5 },
      { x: 0.3, y: 0.6 },
    ],
  ])
  const at = async (x: number, y: number) =>
    (
      await sharp(covered)
        .extract({ left: Math.round(x * size.width), top: Math.round(y * size.height), width: 1, height: 1 })
        .greyscale()
        .raw()
        .toBuffer()
    )[0] ?? -1
  expect([await at(0.22, 0.31), await at(0.59, 0.22), await at(0.68, 0.49), await at(0.31, 0.58)].every((value) => value < 8)).toBe(true)
  expect(await at(0.9, 0.9)).toBeGreaterThan(247)
})
