import sharp from 'sharp'
import { expect, test } from 'vitest'
import { multiPageTiff } from '#testing/pixels/multi-page-tiff.ts'
import { decodePicture } from './decode-picture.ts'
import { inspectPicture } from './inspect-picture.ts'

const blank = sharp({ create: { width: 60, height: 40, channels: 3, background: '#c03020' } })

test.each(['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)('reads %s as red, green, blue', async (format) => {
  const bytes = await blank.clone().toFormat(format).toBuffer()
  const header = await inspectPicture(bytes)
  expect(header).toEqual({ mediaType: `image/${format}`, width: 60, height: 40, orientation: 1, frame: 0, frames: 1 })
  const { data, width, height } = await decodePicture(bytes, header, 4000)
  expect([width, height, data.length]).toEqual([60, 40, 7200])
  expect(Math.abs((data[0] ?? 0) - 0xc0) + Math.abs((data[1] ?? 0) - 0x30) + Math.abs((data[2] ?? 0) - 0x20)).toBeLessThan(12)
})

test.each([
  ['CMYK', () => blank.clone().toColourspace('cmyk').jpeg().toBuffer()],
  ['16 bits', () => blank.clone().toColourspace('rgb16').png().toBuffer()],
  ['grey', () => blank.clone().greyscale().png().toBuffer()],
  ['see-through', () => blank.clone().ensureAlpha(0).png().toBuffer()],
])('%s comes out as three bytes a pixel', async (_kind, make) => {
  const bytes = await make()
  const { data } = await decodePicture(bytes, await inspectPicture(bytes), 4000)
  expect(data.length).toBe(60 * 40 * 3)
})

test('what is see-through lies on white', async () => {
  const bytes = await blank.clone().ensureAlpha(0).png().toBuffer()
  const { data } = await decodePicture(bytes, await inspectPicture(bytes), 4000)
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
})

test('a large picture is worked on at a bounded size', async () => {
  const bytes = await sharp({ create: { width: 5000, height: 100, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  const { width, height } = await decodePicture(bytes, await inspectPicture(bytes), 4000)
  expect([width, height]).toEqual([4000, 80])
})

const plain = async (width: number, background: string) =>
  sharp({ create: { width, height: 20, channels: 3, background } })
    .png()
    .toBuffer()

test('each picture of a TIFF is looked at and decoded by itself', async () => {
  const bytes = await multiPageTiff([await plain(30, '#f00'), await plain(51, '#00f')])
  const headers = [await inspectPicture(bytes), await inspectPicture(bytes, 1)]
  expect(headers).toMatchObject([
    { mediaType: 'image/tiff', width: 30, height: 20, frame: 0, frames: 2 },
    { mediaType: 'image/tiff', width: 51, height: 20, frame: 1, frames: 2 },
  ])
  const colours = await Promise.all(headers.map(async (header) => [...(await decodePicture(bytes, header, 4000)).data.subarray(0, 3)]))
  expect(colours).toEqual([
    [255, 0, 0],
    [0, 0, 255],
  ])
  await expect(inspectPicture(bytes, 2)).rejects.toMatchObject({ code: 'file.cut-short' })
})

test('a hundred pages are read, one more is refused', async () => {
  const page = await plain(2, '#fff')
  const pages = (count: number) => multiPageTiff(Array.from({ length: count }, () => page))
  expect((await inspectPicture(await pages(100), 99)).frames).toBe(100)
  await expect(inspectPicture(await pages(101))).rejects.toMatchObject({ code: 'file.too-many-pages' })
})
