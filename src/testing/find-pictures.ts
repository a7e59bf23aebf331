import sharp from 'sharp'

export interface FoundPicture {
  /** Where it begins, in bytes. */
  offset: number
  /** 64 bits of its look: pictures of the same thing differ in few. */
  look: bigint
}

const starts = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), Buffer.from('RIFF')]
/** So long a run of Base64 or hexadecimal digits may hide a picture. */
const hidden = /[A-Za-z0-9+/_-]{200,}={0,2}/g
const hiddenHex = /[0-9a-f]{400,}/gi
/** A decoder is given no more after the first byte: no picture of a test is larger. */
const mostBytes = 8_000_000

/**
 * Every JPEG, PNG and WebP inside bytes that can be decoded, wherever it begins; also one that is written as Base64 or in
 * hexadecimal. A few bytes that only begin like one are none.
 */
export async function findPictures(bytes: Buffer): Promise<FoundPicture[]> {
  const text = bytes.toString('latin1')
  const decoded = [
    ...[...text.matchAll(hidden)].map(({ 0: run }) => Buffer.from(run, 'base64url')),
    ...[...text.matchAll(hiddenHex)].map(({ 0: run }) => Buffer.from(run, 'hex')),
  ]
  const found = await Promise.all([bytes, ...decoded].map(plainPictures))
  return found.flat()
}

async function plainPictures(bytes: Buffer): Promise<FoundPicture[]> {
  const found: FoundPicture[] = []
  for (const start of starts) {
    for (let offset = bytes.indexOf(start); offset >= 0; offset = bytes.indexOf(start, offset + 1)) {
      const look = await lookOf(bytes.subarray(offset, offset + mostBytes)).catch(() => null)
      if (look !== null) found.push({ offset, look })
    }
  }
  return found
}

/** Whether each of 8 x 8 places is brighter than the one beside it. */
export async function lookOf(picture: Uint8Array): Promise<bigint> {
  const { data } = await sharp(picture, { failOn: 'none' })
    .flatten()
    .greyscale()
    .resize(9, 8, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  let look = 0n
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 8; column += 1) {
      const at = row * 9 + column
      look = (look << 1n) | ((data[at] ?? 0) > (data[at + 1] ?? 0) ? 1n : 0n)
    }
  return look
}

/** In how many of the 64 bits two looks differ: of two pictures that have nothing in common about half. */
export function differenceOf(one: bigint, other: bigint): number {
  return (one ^ other).toString(2).replaceAll('0', '').length
}
