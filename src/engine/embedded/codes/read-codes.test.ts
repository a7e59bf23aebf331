import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type CodeKind, codeKinds } from '#domain/document-type.ts'
import { codePlaces, drawCodePage } from '#testing/codes/draw-code-page.ts'
import { inventCodes } from '#testing/codes/invent-codes.ts'
import { openPicture } from '../page-picture.ts'
import { readCodes } from './read-codes.ts'

const says = inventCodes('read')

async function page(kind: CodeKind, widthPx: number): Promise<Buffer> {
  return drawCodePage({ widthPx, aspect: 0.63, codes: [{ kind, text: says[kind], place: codePlaces[kind] }] })
}

async function read(bytes: Buffer, kinds: readonly CodeKind[] = codeKinds) {
  return readCodes((await openPicture({ bytes })).pyramid, { kinds, isThorough: true })
}

describe.each(codeKinds)('%s', (kind) => {
  const found = [expect.objectContaining({ kind, text: says[kind] })]

  test('is read on a page of 700 pixels', async () => {
    expect(await read(await page(kind, 700))).toEqual(found)
  })

  test('is read turned, and out of focus', async () => {
    const picture = await page(kind, 1200)
    expect(await read(await sharp(picture).rotate(3, { background: '#888' }).png().toBuffer())).toEqual(found)
    expect(await read(await sharp(picture).rotate(90).png().toBuffer())).toEqual(found)
    expect(await read(await sharp(picture).blur(1.5).jpeg({ quality: 70 }).toBuffer())).toEqual(found)
  })

  test('is not told of where it is not looked for', async () => {
    const others = codeKinds.filter((each) => each !== kind)
    expect(await read(await page(kind, 1000), others)).toEqual([])
  })
})

test('a code’s place is told in pixels of the picture, also where it is large', async () => {
  const place = codePlaces.QRCode
  const [code] = await read(await page('QRCode', 3600))
  const { x, y } = code?.corners[0] ?? { x: 0, y: 0 }
  expect(Math.abs(x - place.x * 3600)).toBeLessThan(40)
  expect(Math.abs(y - place.y * 3600)).toBeLessThan(40)
})

test('several codes of one page are all read', async () => {
  const codes = codeKinds.map((kind) => ({ kind, text: says[kind], place: codePlaces[kind] }))
  const [pdf417, , qrCode, code128] = codes
  const picture = await drawCodePage({
    widthPx: 1600,
    aspect: 1,
    codes: [pdf417, qrCode, code128]
      .flatMap((code) => code ?? [])
      .map((code, index) => ({ ...code, place: { ...code.place, y: 0.05 + 0.33 * index } })),
  })
  expect(new Set((await read(picture)).map(({ kind }) => kind))).toEqual(new Set(['PDF417', 'QRCode', 'Code128']))
})

test('a page without codes has none', async () => {
  expect(await read(await drawCodePage({ widthPx: 1000, aspect: 0.63, codes: [] }))).toEqual([])
})
