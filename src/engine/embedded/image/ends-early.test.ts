import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { endsEarly } from './ends-early.ts'

const noise = sharp({
  create: { width: 200, height: 150, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
})
const thumbnail = await noise.clone().resize(40).jpeg().toBuffer()
/** A JPEG whose EXIF segment carries another JPEG with an end of its own. */
async function withThumbnail(): Promise<Buffer> {
  const jpeg = await noise.clone().jpeg().toBuffer()
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(thumbnail.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, thumbnail, jpeg.subarray(2)])
}

const pictures = {
  'image/jpeg': await noise.clone().jpeg().toBuffer(),
  'image/jpeg; progressive': await noise.clone().jpeg({ progressive: true }).toBuffer(),
  'image/jpeg; cmyk': await noise.clone().toColourspace('cmyk').jpeg().toBuffer(),
  'image/jpeg; thumbnail': await withThumbnail(),
  'image/png': await noise.clone().png().toBuffer(),
  'image/webp': await noise.clone().webp().toBuffer(),
  'image/avif': await noise.clone().avif({ effort: 0 }).toBuffer(),
}

test.each(Object.entries(pictures))('%s: whole files are whole, every cut one is not', (name, bytes) => {
  const mediaType = name.split(';')[0] ?? name
  expect(endsEarly(bytes, mediaType)).toBe(false)
  // A few bytes of padding behind the end do no harm, except where the last box says that it is the last.
  if (mediaType !== 'image/avif') expect(endsEarly(Buffer.concat([bytes, Buffer.alloc(20)]), mediaType)).toBe(false)
  // Each cut there is, also the few that fall just between two boxes, chunks or segments.
  const cuts = Array.from({ length: bytes.length - 8 - 12 + 1 }, (_, index) => 12 + index)
  expect(cuts.filter((length) => !endsEarly(bytes.subarray(0, length), mediaType))).toEqual([])
})

test('bytes of any kind are an answer, never an exception', () => {
  const types = fc.constantFrom('image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff')
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 400 }), types, (bytes, type) => typeof endsEarly(bytes, type) === 'boolean'),
  )
})
