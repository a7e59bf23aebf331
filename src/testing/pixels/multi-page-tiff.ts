import sharp from 'sharp'

const bytesOfDirectory = 2 + 12 * 10 + 4 + 8

/** A TIFF whose pages are these pictures, each at its own size, uncompressed. */
export async function multiPageTiff(pictures: readonly Uint8Array[]): Promise<Buffer<ArrayBuffer>> {
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])
  const parts: Buffer[] = [header]
  let at = header.length
  for (const [index, picture] of pictures.entries()) {
    const { data, info } = await sharp(picture).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
    // A directory begins at an even byte.
    const pixels = data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.alloc(1)])
    const pixelsAt = at + bytesOfDirectory
    const next = index === pictures.length - 1 ? 0 : pixelsAt + pixels.length
    parts.push(directory({ width: info.width, height: info.height, at, pixelsAt, next }), pixels)
    at = pixelsAt + pixels.length
  }
  return Buffer.from(Buffer.concat(parts))
}

interface Directory {
  width: number
  height: number
  /** Where in the file this directory, its pixels and the next directory stand; 0 for no next. */
  at: number
  pixelsAt: number
  next: number
}

const short = 3
const long = 4

function directory({ width, height, at, pixelsAt, next }: Directory): Buffer {
  const bitsAt = at + bytesOfDirectory - 8
  const entries: readonly [tag: number, type: number, count: number, value: number][] = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, 3, bitsAt],
    [259, short, 1, 1], // Not compressed.
    [262, short, 1, 2], // Red, green, blue.
    [273, long, 1, pixelsAt],
    [277, short, 1, 3],
    [278, long, 1, height],
    [279, long, 1, width * height * 3],
    [284, short, 1, 1],
  ]
  const bytes = Buffer.alloc(bytesOfDirectory)
  bytes.writeUInt16LE(entries.length, 0)
  entries.forEach(([tag, type, count, value], index) => {
    const entry = 2 + 12 * index
    bytes.writeUInt16LE(tag, entry)
    bytes.writeUInt16LE(type, entry + 2)
    bytes.writeUInt32LE(count, entry + 4)
    bytes.writeUInt32LE(value, entry + 8)
  })
  bytes.writeUInt32LE(next, 2 + 12 * entries.length)
  for (const channel of [0, 1, 2]) bytes.writeUInt16LE(8, bytesOfDirectory - 8 + 2 * channel)
  return bytes
}
