import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '#domain/app-error.ts'
import { decodePicture } from '../decode-picture.ts'
import { inspectPicture } from '../inspect-picture.ts'
import { decodeJp2 } from './decode-jp2.ts'

interface Encoder {
  getDecodedBuffer: (frame: Frame) => Uint8Array
  setQuality: (isLossless: boolean, ratio: number) => void
  encode: () => void
  getEncodedBuffer: () => Uint8Array
}
interface Frame {
  width: number
  height: number
  bitsPerSample: number
  componentCount: number
  isSigned: boolean
}

const require = createRequire(import.meta.url)
const load: (options: object) => Promise<{ J2KEncoder: new () => Encoder }> = require('@cornerstonejs/codec-openjpeg/wasmjs')
const { J2KEncoder } = await load({
  wasmBinary: await readFile(require.resolve('@cornerstonejs/codec-openjpeg/wasm')),
  print: () => undefined,
  printErr: () => undefined,
})

/** A codestream that loses nothing. */
function written(pixels: Uint8Array, frame: Partial<Frame> & Pick<Frame, 'width' | 'height'>): Buffer {
  const encoder = new J2KEncoder()
  encoder.getDecodedBuffer({ bitsPerSample: 8, componentCount: 3, isSigned: false, ...frame }).set(pixels)
  encoder.setQuality(true, 0)
  encoder.encode()
  return Buffer.from(encoder.getEncodedBuffer())
}

const box = (name: string, content: Uint8Array) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, content])
}
/** A JP2 file: signature, kind, size and colours, then the codestream. */
function boxed(codestream: Uint8Array, { width, height }: { width: number; height: number }): Buffer {
  const size = Buffer.from([0, 0, 0, height, 0, 0, 0, width, 0, 3, 7, 7, 0, 0])
  const colours = Buffer.from([1, 0, 0, 0, 0, 0, 16])
  return Buffer.concat([
    box('jP  ', Buffer.from([0x0d, 0x0a, 0x87, 0x0a])),
    box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ', 'latin1')),
    box('jp2h', Buffer.concat([box('ihdr', size), box('colr', colours)])),
    box('jp2c', codestream),
  ])
}

const [width, height] = [60, 40]
const pixels = Uint8Array.from({ length: width * height * 3 }, (_, index) => (index * 7) % 256)
const stream = written(pixels, { width, height })

describe('what was written is read', () => {
  test.each([
    ['a codestream', () => stream],
    ['a codestream in boxes', () => boxed(stream, { width, height })],
  ])('%s', async (_, make) => {
    const bytes = make()
    const header = await inspectPicture(bytes)
    expect(header).toEqual({ mediaType: 'image/jp2', width, height, orientation: 1, frame: 0, frames: 1 })
    expect(Buffer.from((await decodePicture(bytes, header, 4000)).data).equals(pixels)).toBe(true)
  })

  test('grey, also of 12 bits', async () => {
    const size = { width: 64, height: 64, componentCount: 1 }
    const grey = Uint8Array.from({ length: 64 * 64 }, (_, index) => (index * 17) % 256)
    const bytes = written(grey, size)
    const { data } = await decodePicture(bytes, await inspectPicture(bytes), 4000)
    expect(Buffer.from(data.filter((_, index) => index % 3 === 1)).equals(grey)).toBe(true)
    const deep = Uint16Array.from({ length: 64 * 64 }, (_, index) => [0, 4095, 2048, 1024][index % 4] ?? 0)
    const read = await decodeJp2(written(new Uint8Array(deep.buffer), { ...size, bitsPerSample: 12 }))
    expect([read.channels, ...read.data.subarray(0, 4)]).toEqual([1, 0, 255, 128, 64])
  })
})

const codeOf = async (bytes: Uint8Array) =>
  inspectPicture(bytes).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  )
const changed = (at: number, bytes: readonly number[]) => {
  const copy = Buffer.from(stream)
  copy.set(bytes, at)
  return copy
}

describe('what somebody else made', () => {
  test.each([
    ['stops before its end', () => stream.subarray(0, -10), 'file.cut-short'],
    ['has boxes and no picture', () => boxed(stream, { width, height }).subarray(0, 60), 'file.cut-short'],
    ['claims more pixels than may be', () => changed(8, [0, 1, 0, 0, 0, 1, 0, 0]), 'file.too-many-pixels'],
    ['has no width', () => changed(8, [0, 0, 0, 0]), 'file.cut-short'],
    ['has two thousand channels', () => changed(40, [8, 0]), 'file.kind-unknown'],
    ['has channels of different sizes', () => changed(43, [2]), 'file.kind-unknown'],
  ])('%s: has its sentence', async (_, make, code) => {
    expect(await codeOf(make())).toBe(code)
  })

  test('nothing makes it throw but a sentence, and no pixel is left out', async () => {
    const changes = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(changes, async (changesMade) => {
        const bytes = Buffer.from(stream)
        for (const [at, value] of changesMade) if (at > 3) bytes[at % bytes.length] = value
        try {
          const header = await inspectPicture(bytes)
          if (header.width * header.height > 10_000) return
          const { data } = await decodePicture(bytes, header, 4000)
          expect(data.length).toBe(header.width * header.height * 3)
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
      { numRuns: 60 },
    )
  })
})
