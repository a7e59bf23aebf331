import { AppError } from '#domain/app-error.ts'
import { type BmpHeader, bmpHeader } from './bmp-header.ts'
import { unpackRuns } from './unpack-runs.ts'

/** Pixels row by row from the top: one byte of grey each, or three of red, green and blue. */
export interface BmpPixels {
  data: Uint8Array
  width: number
  height: number
  channels: 1 | 3
}

/**
 * The pixels of a BMP. How see-through they are is left out: programs that have no use for it write nothing there, and all
 * would be gone. Throws as `bmpHeader`, and `file.cut-short` where pixels are missing.
 */
export function decodeBmp(bytes: Uint8Array): BmpPixels {
  const header = bmpHeader(bytes)
  const { width, height } = header
  if (header.bits > 8) return { data: coloursOf(bytes, header), width, height, channels: 3 }
  return { ...paint(header.packing === 'run-lengths' ? unpackRuns(bytes, header) : indicesOf(bytes, header), header), width, height }
}

/** Whether the file stops before its last pixel; of runs that shows when they are unpacked. */
export function bmpEndsEarly(bytes: Uint8Array, header: BmpHeader): boolean {
  return header.packing === 'plain' && header.pixelsAt + rowBytes(header) * header.height > bytes.length
}

/** Each row is filled up to whole words. */
function rowBytes({ width, bits }: Pick<BmpHeader, 'width' | 'bits'>): number {
  return Math.ceil((width * bits) / 32) * 4
}

/** Where the rows begin, from the top one. */
function* rowsOf(bytes: Uint8Array, header: BmpHeader): Generator<{ y: number; from: number }> {
  if (bmpEndsEarly(bytes, header)) throw new AppError('file.cut-short')
  const { height, isTopDown, pixelsAt } = header
  for (let y = 0; y < height; y++) yield { y, from: pixelsAt + rowBytes(header) * (isTopDown ? y : height - 1 - y) }
}

function coloursOf(bytes: Uint8Array, header: BmpHeader): Uint8Array {
  return header.bits === 24 ? threeBytes(bytes, header) : masked(bytes, header)
}

function threeBytes(bytes: Uint8Array, header: BmpHeader): Uint8Array {
  const { width, height } = header
  const data = new Uint8Array(width * height * 3)
  for (const { y, from } of rowsOf(bytes, header)) {
    for (let at = from, out = y * width * 3; out < (y + 1) * width * 3; at += 3, out += 3) {
      data[out] = bytes[at + 2] ?? 0
      data[out + 1] = bytes[at + 1] ?? 0
      data[out + 2] = bytes[at] ?? 0
    }
  }
  return data
}

function masked(bytes: Uint8Array, header: BmpHeader): Uint8Array {
  const { width, height, masks, bits } = header
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [red, green, blue] = masks.map(readerOf)
  const data = new Uint8Array(width * height * 3)
  if (!red || !green || !blue) return data
  for (const { y, from } of rowsOf(bytes, header)) {
    for (let x = 0, out = y * width * 3; x < width; x++, out += 3) {
      const pixel = bits === 16 ? view.getUint16(from + 2 * x, true) : view.getUint32(from + 4 * x, true)
      data[out] = red(pixel)
      data[out + 1] = green(pixel)
      data[out + 2] = blue(pixel)
    }
  }
  return data
}

/** Takes its part of a pixel, as 0..255. */
function readerOf(mask: number): (pixel: number) => number {
  if (mask === 0) return () => 0
  const shift = 31 - Math.clz32(mask & -mask)
  const most = mask >>> shift
  return (pixel) => Math.round((((pixel & mask) >>> shift) * 255) / most)
}

/** Which colour of the palette each pixel has. */
function indicesOf(bytes: Uint8Array, header: BmpHeader): Uint8Array {
  const { width, height, bits } = header
  const indices = new Uint8Array(width * height)
  const [perByte, most] = [8 / bits, 2 ** bits - 1]
  for (const { y, from } of rowsOf(bytes, header)) {
    for (let x = 0; x < width; x++) {
      const place = x % perByte
      indices[y * width + x] = ((bytes[from + (x - place) / perByte] ?? 0) >> (8 - bits * (place + 1))) & most
    }
  }
  return indices
}

/** A pixel of a colour that the palette lacks is black. */
function paint(indices: Uint8Array, { palette }: BmpHeader): Pick<BmpPixels, 'data' | 'channels'> {
  const greys = Uint8Array.from({ length: 256 }, (_, index) => palette[index * 3] ?? 0)
  if (isGrey(palette)) return { data: indices.map((index) => greys[index] ?? 0), channels: 1 }
  const data = new Uint8Array(indices.length * 3)
  for (let pixel = 0, out = 0; pixel < indices.length; pixel++, out += 3) {
    const from = (indices[pixel] ?? 0) * 3
    data[out] = palette[from] ?? 0
    data[out + 1] = palette[from + 1] ?? 0
    data[out + 2] = palette[from + 2] ?? 0
  }
  return { data, channels: 3 }
}

function isGrey(palette: Uint8Array): boolean {
  return palette.every((value, index) => value === palette[index - (index % 3)])
}
