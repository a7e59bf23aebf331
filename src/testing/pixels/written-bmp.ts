export interface BmpOrder {
  width: number
  height: number
  bits: 1 | 4 | 8 | 16 | 24 | 32
  /** From the top row, left to right: red, green, blue; or which of the colours. */
  pixels: readonly (readonly [number, number, number] | number)[]
  colours?: readonly (readonly [number, number, number])[]
  isTopDown?: boolean
  /** OS/2's first description, with sizes of 16 bits and colours of three bytes. */
  isCore?: boolean
  /** Red, green, blue; 5, 5, 5 and 8, 8, 8 bits unless told. */
  masks?: readonly [number, number, number]
  /** The bytes that stand for the pixels where they are packed, and how. */
  packed?: { compression: number; bytes: readonly number[] }
}

/** A BMP, as programs write them in all their ways. */
export function writtenBmp(order: BmpOrder): Buffer {
  const { colours = [], packed, masks } = order
  const head = order.isCore ? coreHead(order) : fullHead(order)
  const masking = Buffer.alloc(masks && !order.isCore ? 12 : 0)
  if (masks && masking.length > 0) masks.forEach((mask, index) => masking.writeUInt32LE(mask, 4 * index))
  const palette = Buffer.from(colours.flatMap(([red, green, blue]) => (order.isCore ? [blue, green, red] : [blue, green, red, 0])))
  const pixels = packed ? Buffer.from(packed.bytes) : Buffer.concat(rowsOf(order))
  const file = Buffer.alloc(14)
  file.write('BM', 'latin1')
  const pixelsAt = 14 + head.length + masking.length + palette.length
  file.writeUInt32LE(pixelsAt + pixels.length, 2)
  file.writeUInt32LE(pixelsAt, 10)
  return Buffer.concat([file, head, masking, palette, pixels])
}

function coreHead({ width, height, bits }: BmpOrder): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt32LE(12, 0)
  head.writeUInt16LE(width, 4)
  head.writeUInt16LE(height, 6)
  head.writeUInt16LE(1, 8)
  head.writeUInt16LE(bits, 10)
  return head
}

function fullHead({ width, height, bits, isTopDown = false, masks, packed, colours = [] }: BmpOrder): Buffer {
  const head = Buffer.alloc(40)
  head.writeUInt32LE(40, 0)
  head.writeInt32LE(width, 4)
  head.writeInt32LE(isTopDown ? -height : height, 8)
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(bits, 14)
  head.writeUInt32LE(packed?.compression ?? (masks ? 3 : 0), 16)
  head.writeUInt32LE(colours.length, 32)
  return head
}

function rowsOf({ width, height, bits, pixels, isTopDown = false, masks }: BmpOrder): Buffer[] {
  const usual = bits === 16 ? ([0x7c00, 0x03e0, 0x001f] as const) : ([0xff0000, 0xff00, 0xff] as const)
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(Math.ceil((width * bits) / 32) * 4)
    for (let x = 0; x < width; x++) putPixel(row, { x, bits, pixel: pixels[y * width + x] ?? 0, masks: masks ?? usual })
    return row
  })
  return isTopDown ? rows : rows.toReversed()
}

interface PixelToPut {
  x: number
  bits: BmpOrder['bits']
  pixel: BmpOrder['pixels'][number]
  masks: readonly [number, number, number]
}

function putPixel(row: Buffer, { x, bits, pixel, masks }: PixelToPut): void {
  if (typeof pixel === 'number') {
    const at = Math.floor((x * bits) / 8)
    row[at] = (row[at] ?? 0) | (pixel << (8 - bits - ((x * bits) % 8)))
    return
  }
  if (bits === 24) row.set(pixel.toReversed(), 3 * x)
  else row.writeUIntLE(maskedPixel(pixel, masks), (x * bits) / 8, bits / 8)
}

function maskedPixel(pixel: readonly number[], masks: readonly number[]): number {
  return masks.reduce((sum, mask, channel) => {
    const shift = 31 - Math.clz32(mask & -mask)
    return sum + Math.round(((pixel[channel] ?? 0) * (mask >>> shift)) / 255) * 2 ** shift
  }, 0)
}
