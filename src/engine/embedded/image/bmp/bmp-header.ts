import { AppError } from '#domain/app-error.ts'

export const bmpMediaType = 'image/bmp'

/** How the pixels of a BMP stand in its file. */
export interface BmpHeader {
  width: number
  height: number
  /** Rows stand from the top one down; usually from the bottom one up. */
  isTopDown: boolean
  bits: BmpBits
  packing: 'plain' | 'run-lengths'
  /** Red, green, blue: where in a pixel of 16 or 32 bits each stands. */
  masks: readonly [number, number, number]
  /** Three bytes a colour: red, green, blue; [] where pixels are colours themselves. */
  palette: Uint8Array
  pixelsAt: number
}

const bitDepths = [1, 2, 4, 8, 16, 24, 32] as const
export type BmpBits = (typeof bitDepths)[number]

/** By the length of the description behind the file's first 14 bytes: OS/2's first and second, and Windows' from 3.0 to 5. */
const lengths: ReadonlySet<number> = new Set([12, 40, 52, 56, 64, 108, 124])
const fileHeader = 14
const coreLength = 12

/**
 * What a BMP says of its pixels; nothing is decoded. Throws `file.cut-short` where its description is damaged, and
 * `file.kind-unknown` for pixels packed in a way that no camera and no scanner writes (JPEG or PNG inside, Huffman).
 */
export function bmpHeader(bytes: Uint8Array): BmpHeader {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < fileHeader + coreLength) throw new AppError('file.cut-short')
  const length = file.readUInt32LE(fileHeader)
  if (!lengths.has(length)) throw new AppError('file.kind-unknown')
  if (file.length < fileHeader + length) throw new AppError('file.cut-short')
  const { compression, colours, bits: depth, ...size } = length === coreLength ? coreSize(file) : fullSize(file)
  const bits = bitDepths.find((each) => each === depth)
  if (size.width < 1 || size.height < 1 || bits === undefined) throw new AppError('file.cut-short')
  const packing = packingOf(compression, bits)
  const behind = fileHeader + length + masksBehind(length, compression)
  if (file.length < behind) throw new AppError('file.cut-short')
  const palette = paletteOf(file, { at: behind, colours: coloursOf(colours, bits), entry: length === coreLength ? 3 : 4 })
  return { ...size, bits, packing, masks: masksOf(file, { compression, bits }), palette, pixelsAt: file.readUInt32LE(10) }
}

interface Size {
  width: number
  height: number
  isTopDown: boolean
  bits: number
  compression: number
  /** In the palette; 0: as many as the bits can tell. */
  colours: number
}

function coreSize(file: Buffer): Size {
  return {
    width: file.readUInt16LE(18),
    height: file.readUInt16LE(20),
    isTopDown: false,
    bits: file.readUInt16LE(24),
    compression: plain,
    colours: 0,
  }
}

function fullSize(file: Buffer): Size {
  const height = file.readInt32LE(22)
  return {
    width: file.readInt32LE(18),
    height: Math.abs(height),
    isTopDown: height < 0,
    bits: file.readUInt16LE(28),
    compression: file.readUInt32LE(30),
    colours: file.readUInt32LE(46),
  }
}

const plain = 0
const runs8 = 1
const runs4 = 2
const bitFields = 3
const alphaBitFields = 6

function packingOf(compression: number, bits: BmpBits): BmpHeader['packing'] {
  if (compression === plain) return 'plain'
  if ((compression === bitFields || compression === alphaBitFields) && (bits === 16 || bits === 32)) return 'plain'
  if ((compression === runs8 && bits === 8) || (compression === runs4 && bits === 4)) return 'run-lengths'
  throw new AppError('file.kind-unknown')
}

const fiveBits = [0x7c00, 0x03e0, 0x001f] as const
const eightBits = [0xff0000, 0x00ff00, 0x0000ff] as const

function hasMasks(compression: number): boolean {
  return compression === bitFields || compression === alphaBitFields
}

/** Bytes of masks that follow Windows' first description; in the later ones they are a part of it. */
function masksBehind(length: number, compression: number): number {
  if (length !== 40 || !hasMasks(compression)) return 0
  return compression === bitFields ? 12 : 16
}

function masksOf(file: Buffer, { compression, bits }: { compression: number; bits: BmpBits }): BmpHeader['masks'] {
  if (hasMasks(compression)) return [file.readUInt32LE(54), file.readUInt32LE(58), file.readUInt32LE(62)]
  return bits === 16 ? fiveBits : eightBits
}

/** In the palette; pixels of more than 8 bits are colours themselves. */
function coloursOf(said: number, bits: BmpBits): number {
  if (bits > 8) return 0
  const most = 2 ** bits
  return said === 0 || said > most ? most : said
}

/** Blue, green, red in the file; one that ends early has black for the rest. */
function paletteOf(file: Buffer, { at, colours, entry }: { at: number; colours: number; entry: number }): Uint8Array {
  const palette = new Uint8Array(colours * 3)
  for (let colour = 0; colour < colours; colour++) {
    const from = at + colour * entry
    for (let channel = 0; channel < 3; channel++) palette[colour * 3 + channel] = file[from + 2 - channel] ?? 0
  }
  return palette
}
