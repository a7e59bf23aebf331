import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { quadOfBounds } from '#domain/geometry.ts'
import { bareJpeg } from './bare-jpeg.ts'
import { pictureToSend } from './picture-to-send.ts'

const exif = {
  IFD0: { ImageDescription: 'Somebody at home', Make: 'Camera of somebody' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1' },
}
const noise = sharp({
  create: { width: 320, height: 200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
})
const plain = await noise.clone().jpeg().toBuffer()
const told = await sharp(plain).withExif(exif).jpeg().toBuffer()
/** A second picture behind the first one's end, as telephones write. */
const withTail = Buffer.concat([told, Buffer.from('GPS 48.2 16.37'), plain])

const pixelsOf = async (bytes: Uint8Array) => sharp(bytes).raw().toBuffer()
const saysMore = (bytes: Uint8Array) => /Somebody|somebody|GPS|Exif/.test(Buffer.from(bytes).toString('latin1'))

test.each([
  ['place and camera', told],
  ['what stands behind its end', withTail],
  ['in several scans', await sharp(plain).jpeg({ progressive: true }).withExif(exif).toBuffer()],
])('a JPEG leaves with its own pixels and without %s', async (_, bytes) => {
  expect(saysMore(bytes)).toBe(true)
  const { bytes: sent, size } = await pictureToSend({ bytes })
  expect([saysMore(sent), size]).toEqual([false, { width: 320, height: 200 }])
  expect((await pixelsOf(sent)).equals(await pixelsOf(bytes))).toBe(true)
})

const turn = (format: 'jpeg' | 'png') => sharp(plain).withMetadata({ orientation: 6 }).withExifMerge(exif).toFormat(format).toBuffer()

test.each([
  ['a JPEG that lies on its side', await turn('jpeg')],
  ['a PNG that lies on its side', await turn('png')],
  ['WebP', await noise.clone().withExif(exif).webp().toBuffer()],
  ['TIFF', await noise.clone().withExif(exif).tiff().toBuffer()],
])('%s leaves upright, with its own pixels and nothing else', async (_, bytes) => {
  const { bytes: sent, mediaType, size } = await pictureToSend({ bytes })
  const { width, height, format, orientation, exif: kept } = await sharp(sent).metadata()
  expect([saysMore(sent), format, mediaType, orientation, kept]).toEqual([false, 'png', 'image/png', undefined, undefined])
  expect([width, height]).toEqual([size.width, size.height])
  expect((await pixelsOf(sent)).equals(await sharp(bytes).rotate().removeAlpha().raw().toBuffer())).toBe(true)
})

test('one whose pixels would be too much as they are is drawn as JPEG', async () => {
  const bytes = await noise.clone().resize(1400, 1000).withExif(exif).webp().toBuffer()
  const { bytes: sent, mediaType } = await pictureToSend({ bytes })
  expect([(await sharp(sent).metadata()).format, mediaType, saysMore(sent)]).toEqual(['jpeg', 'image/jpeg', false])
})

test('of a part nothing else leaves', async () => {
  const { size } = await pictureToSend({ bytes: plain, area: quadOfBounds({ x: 0.25, y: 0.5, width: 0.5, height: 0.25 }) })
  expect(size).toEqual({ width: 160, height: 50 })
})

test('a picture that is too heavy for the vendor leaves smaller', async () => {
  const { data, info } = await noise.clone().resize(2600, 2000, { kernel: 'nearest' }).raw().toBuffer({ resolveWithObject: true })
  for (let at = 0; at < data.length; at++) data[at] = (at * 2_654_435_761) >>> 24
  const heavy = await sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer()
  expect(heavy.length).toBeGreaterThan(2_000_000)
  const { bytes, size } = await pictureToSend({ bytes: heavy })
  expect(bytes.length).toBeLessThanOrEqual(2_000_000)
  expect(size.width).toBeLessThan(2600)
})

test('what is no whole JPEG is none, and nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(told.length), (junk, cut) => {
      for (const bytes of [junk, Buffer.concat([told.subarray(0, cut), junk]), Buffer.from([0xff, 0xd8, ...junk])]) {
        const bare = bareJpeg(bytes)
        if (bare !== null) expect([bare[0], bare[1], bare.at(-2), bare.at(-1)]).toEqual([0xff, 0xd8, 0xff, 0xd9])
      }
    }),
  )
  expect(bareJpeg(told.subarray(0, told.length - 2))).toBeNull()
})
