import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { lockedPdf } from '#testing/pdf/locked-pdf.ts'
import { textAt, writtenPdf } from '#testing/pdf/written-pdf.ts'
import { decodePicture } from '../image/decode-picture.ts'
import { inspectPicture } from '../image/inspect-picture.ts'
import type { ColourImage } from '../image/raster.ts'

const redCorner = '1 0 0 rg 0 742 100 100 re f\n'

/** The colour at a place that is given in shares of width and height. */
function colourAt({ data, width, height }: ColourImage, x: number, y: number): number[] {
  const at = 3 * (Math.floor(y * height) * width + Math.floor(x * width))
  return [...data.subarray(at, at + 3)]
}

const drawn = async (bytes: Buffer, frame = 0, maxSide = 4000) => decodePicture(bytes, await inspectPicture(bytes, frame), maxSide)

test('pages are drawn at 200 dpi, or smaller when less is asked for', async () => {
  const bytes = writtenPdf([{ content: '' }, { content: redCorner }])
  expect(await inspectPicture(bytes, 1)).toEqual({
    mediaType: 'application/pdf',
    width: 1653,
    height: 2339,
    orientation: 1,
    frame: 1,
    frames: 2,
  })
  const page = await drawn(bytes, 1)
  expect([page.width, page.height]).toEqual([1653, 2339])
  expect([colourAt(page, 0.05, 0.05), colourAt(page, 0.5, 0.5)]).toEqual([
    [255, 0, 0],
    [255, 255, 255],
  ])
  expect(colourAt(await drawn(bytes, 0), 0.05, 0.05)).toEqual([255, 255, 255])
  expect((await drawn(bytes, 1, 234)).height).toBe(234)
})

test('turned and cut as the page says', async () => {
  const turned = await drawn(writtenPdf([{ content: redCorner, entries: '/Rotate 90' }]))
  expect([turned.width, turned.height]).toEqual([2339, 1653])
  expect(colourAt(turned, 0.97, 0.05)).toEqual([255, 0, 0])
  const cut = await drawn(writtenPdf([{ content: redCorner, entries: '/CropBox[50 642 250 842]' }]))
  expect([cut.width, cut.height]).toEqual([1600, 1600])
  expect([colourAt(cut, 0.2, 0.2), colourAt(cut, 0.3, 0.2)]).toEqual([
    [255, 0, 0],
    [255, 255, 255],
  ])
})

test('a roll is no larger than any picture, a card large enough to be read', async () => {
  expect(await inspectPicture(writtenPdf([{ content: '', size: [200, 14_000] }]))).toMatchObject({ width: 57, height: 4000 })
  expect(await inspectPicture(writtenPdf([{ content: '', size: [243, 153] }]))).toMatchObject({ width: 1600, height: 1007 })
})

test('what somebody filled into a form is drawn', async () => {
  const document = await PDFDocument.create()
  const page = document.addPage([300, 300])
  const field = document.getForm().createTextField('name')
  field.addToPage(page, { x: 0, y: 0, width: 300, height: 300, borderWidth: 0 })
  field.setText('HHHHH')
  const { data, width, height } = await drawn(Buffer.from(await document.save()))
  const { channels } = await sharp(data, { raw: { width, height, channels: 3 } }).stats()
  expect(channels[0]?.min).toBeLessThan(60)
})

test('text before the file and a table of contents that points nowhere do no harm', async () => {
  const bytes = writtenPdf([{ content: redCorner }])
  const broken = Buffer.from(`From: somebody\r\n\r\n${bytes.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7')}`, 'latin1')
  expect(colourAt(await drawn(broken), 0.05, 0.05)).toEqual([255, 0, 0])
})

test('each that cannot be opened says why', async () => {
  const page = { content: textAt({ x: 50, y: 700 }, 'Text') }
  const whole = writtenPdf(Array.from({ length: 8 }, () => page))
  const codeOf = async (bytes: Buffer, frame = 0): Promise<unknown> =>
    inspectPicture(bytes, frame).catch(({ code }: { code: unknown }) => code)
  expect(await codeOf(whole.subarray(0, whole.length >> 1))).toBe('file.cut-short')
  expect(await codeOf(Buffer.from('%PDF-1.4 and nothing more'))).toBe('file.cut-short')
  expect(await codeOf(whole, 8)).toBe('file.cut-short')
  expect(await codeOf(lockedPdf())).toBe('file.locked')
  expect(await codeOf(writtenPdf([]))).toBe('file.no-pages')
  expect(await codeOf(writtenPdf(Array.from({ length: 100 }, () => page)), 99)).toMatchObject({ frames: 100 })
  expect(await codeOf(writtenPdf(Array.from({ length: 101 }, () => page)))).toBe('file.too-many-pages')
})
