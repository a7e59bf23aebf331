import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '#domain/app-error.ts'
import { type BmpOrder, writtenBmp } from '#testing/pixels/written-bmp.ts'
import { decodePicture } from '../decode-picture.ts'
import { inspectPicture } from '../inspect-picture.ts'
import { decodeBmp } from './decode-bmp.ts'

const byte = fc.integer({ min: 0, max: 255 })
const colour = fc.tuple(byte, byte, byte)
const side = fc.integer({ min: 1, max: 19 })

/** Its pixels as red, green, blue. */
const told = ({ pixels, colours = [] }: BmpOrder) =>
  pixels.flatMap((pixel) => (typeof pixel === 'number' ? [...(colours[pixel] ?? [0, 0, 0])] : [...pixel]))
const decoded = (bytes: Uint8Array) => {
  const { data, channels } = decodeBmp(bytes)
  return channels === 3 ? [...data] : [...data].flatMap((grey) => [grey, grey, grey])
}
/** What `bits` bits can tell of a colour of 8. */
const rounded = (value: number, bits: number) => {
  const most = 2 ** bits - 1
  return Math.round((Math.round((value * most) / 255) * 255) / most)
}

const plainOrders = fc.record({ width: side, height: side, isTopDown: fc.boolean() }).chain((size) => {
  const count = { minLength: size.width * size.height, maxLength: size.width * size.height }
  const ofColours = fc.record({ bits: fc.constantFrom(24 as const, 32 as const), pixels: fc.array(colour, count) })
  const ofPalette = fc.constantFrom(1 as const, 4 as const, 8 as const).chain((bits) =>
    fc.record({
      bits: fc.constant(bits),
      colours: fc.array(colour, { minLength: 2 ** bits, maxLength: 2 ** bits }),
      pixels: fc.array(fc.integer({ min: 0, max: 2 ** bits - 1 }), count),
    }),
  )
  return fc.oneof(ofColours, ofPalette).map((order): BmpOrder => ({ ...size, ...order }))
})

describe('what was written is read', () => {
  test('of every depth, from either end', () => {
    fc.assert(
      fc.property(plainOrders, (order) => {
        expect(decoded(writtenBmp(order))).toEqual(told(order))
      }),
    )
  })

  test('of OS/2, whose colours have three bytes', () => {
    fc.assert(
      fc.property(plainOrders, (order) => {
        const core = { ...order, isTopDown: false, isCore: true }
        expect(decoded(writtenBmp(core))).toEqual(told(core))
      }),
    )
  })

  test.each([
    ['5, 5 and 5 bits', 16, undefined, [5, 5, 5]],
    ['5, 6 and 5 bits', 16, [0xf800, 0x07e0, 0x001f], [5, 6, 5]],
    ['8 bits in another order', 32, [0xff, 0xff00, 0xff0000], [8, 8, 8]],
    ['8 bits at the top', 32, [0xff000000, 0xff0000, 0xff00], [8, 8, 8]],
  ] as const)('of %s', (_, bits, masks, depths) => {
    fc.assert(
      fc.property(fc.array(colour, { minLength: 6, maxLength: 6 }), (pixels) => {
        const order = { width: 3, height: 2, bits, pixels, ...(masks && { masks }) }
        expect(decoded(writtenBmp(order))).toEqual(told(order).map((value, index) => rounded(value, depths[index % 3] ?? 8)))
      }),
    )
  })

  test('in runs of 8 and of 4 bits, with moves, pixels as they are, and rows that end early', () => {
    const colours = Array.from({ length: 16 }, (_, index) => [index * 16, 0, 255 - index] as const)
    const rows8 = [3, 1, 0, 3, 2, 5, 7, 0, 0, 0, 0, 2, 1, 0, 2, 9, 0, 1]
    const size = { width: 6, height: 2, colours }
    const in8 = writtenBmp({ ...size, bits: 8, pixels: [], packed: { compression: 1, bytes: rows8 } })
    // The lower row first; what nothing names has the first colour.
    expect(decoded(in8)).toEqual(told({ ...size, bits: 8, pixels: [0, 9, 9, 0, 0, 0, 1, 1, 1, 2, 5, 7] }))
    const rows4 = [5, 0x12, 0, 0, 0, 3, 0x34, 0x50, 0, 0, 0, 1]
    const in4 = writtenBmp({ ...size, bits: 4, pixels: [], packed: { compression: 2, bytes: rows4 } })
    expect(decoded(in4)).toEqual(told({ ...size, bits: 4, pixels: [3, 4, 5, 0, 0, 0, 1, 2, 1, 2, 1, 0] }))
  })
})

test('the engine looks at one and decodes it like any other picture', async () => {
  const order: BmpOrder = { width: 5, height: 2, bits: 24, pixels: Array.from({ length: 10 }, (_, index) => [index * 20, 128, 9] as const) }
  const bytes = writtenBmp(order)
  const header = await inspectPicture(bytes)
  expect(header).toEqual({ mediaType: 'image/bmp', width: 5, height: 2, orientation: 1, frame: 0, frames: 1 })
  expect([...(await decodePicture(bytes, header, 4000)).data]).toEqual(told(order))
  const grey = writtenBmp({
    width: 8,
    height: 8,
    bits: 1,
    colours: [
      [0, 0, 0],
      [255, 255, 255],
    ],
    pixels: Array.from({ length: 64 }, (_, at) => at % 2),
  })
  const { data } = await decodePicture(grey, await inspectPicture(grey), 4000)
  expect([...data.subarray(0, 6)]).toEqual([0, 0, 0, 255, 255, 255])
})

const codeOf = async (bytes: Uint8Array) =>
  inspectPicture(bytes).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  )

describe('what somebody else made', () => {
  const good = writtenBmp({ width: 40, height: 30, bits: 24, pixels: [] })
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(good)
    bytes.writeUInt32LE(value, at)
    return bytes
  }

  test.each([
    ['stops before its last pixel', good.subarray(0, -1), 'file.cut-short'],
    ['has no description', good.subarray(0, 20), 'file.cut-short'],
    ['is a text', Buffer.from('BMW, Bayerische Motoren Werke, a text that begins like one'), 'file.kind-unknown'],
    ['has no width', changed(18, 0), 'file.cut-short'],
    ['has a width below 0', changed(18, 0xffffffff), 'file.cut-short'],
    ['claims a thousand million pixels', changed(18, 0x7fffffff), 'file.too-many-pixels'],
    ['has its pixels behind its end', changed(10, 0xffffffff), 'file.cut-short'],
    ['has a JPEG inside', changed(30, 4), 'file.kind-unknown'],
    ['has seven bits a pixel', changed(28, 7), 'file.cut-short'],
  ])('%s: has its sentence', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  test('runs without end are no picture, and cost no more than their bytes', () => {
    const order = { width: 3000, height: 3000, bits: 8 as const, pixels: [], colours: [[0, 0, 0] as const] }
    const endless = writtenBmp({ ...order, packed: { compression: 1, bytes: Array.from({ length: 200_000 }, () => 255) } })
    expect(() => decodeBmp(endless)).toThrow(expect.objectContaining({ code: 'file.cut-short' }))
  })

  test('nothing makes it throw but a sentence, and no pixel is left out', () => {
    const junk = fc.array(fc.tuple(fc.nat(good.length - 1), byte), { maxLength: 12 })
    fc.assert(
      fc.property(plainOrders, junk, (order, changes) => {
        const bytes = writtenBmp(order)
        for (const [at, value] of changes) if (at > 1 && at < bytes.length) bytes[at] = value
        try {
          const { data, width, height, channels } = decodedAsLet(bytes)
          expect(data.length).toBe(width * height * channels)
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
    )
  })

  /** As behind the door, which lets no larger one in. */
  function decodedAsLet(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    if (Math.abs(view.getInt32(18, true) * view.getInt32(22, true)) > 1_000_000) throw new AppError('file.too-many-pixels')
    return decodeBmp(bytes)
  }
})
