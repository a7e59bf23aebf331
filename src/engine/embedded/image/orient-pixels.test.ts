import sharp from 'sharp'
import { expect, test } from 'vitest'
import { decodePicture } from './decode-picture.ts'
import { inspectPicture } from './inspect-picture.ts'

test.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i comes out as sharp turns it', async (orientation) => {
  const noise = Buffer.from(Array.from({ length: 6 * 4 * 3 }, (_, index) => (index * 37) % 251))
  const bytes = await sharp(noise, { raw: { width: 6, height: 4, channels: 3 } })
    .withMetadata({ orientation })
    .png()
    .toBuffer()
  const turned = await sharp(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true })
  const ours = await decodePicture(bytes, await inspectPicture(bytes), 4000)
  expect([ours.width, ours.height]).toEqual([turned.info.width, turned.info.height])
  expect([...ours.data]).toEqual([...turned.data])
})
