import { AppError } from '#domain/app-error.ts'

export const jp2MediaType = 'image/jp2'

/** What file-type calls them: the picture in its boxes (JP2, JPX), and its codestream alone (J2K, JPC, J2C). */
export const jp2Kinds: ReadonlySet<string> = new Set([jp2MediaType, 'image/jpx', 'image/j2c'])

/** What the codestream of a JPEG 2000 says of its pixels: ITU-T T.800, annexes A and I. */
export interface Jp2Header {
  width: number
  height: number
  codestream: Uint8Array
}

const startOfCodestream = 0xff4f
const size = 0xff51
const endOfCodestream = 0xffd9
/** Of what stands before the components in the segment that tells the size. */
const sizeBytes = 42

/**
 * Looks at the outline and decodes nothing. Throws `file.cut-short` where the codestream is missing or has no end, and
 * `file.kind-unknown` where its channels are of different sizes or signed, as no scanner writes them.
 */
export function jp2Header(bytes: Uint8Array): Jp2Header {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const codestream = file.length > 2 && file.readUInt16BE(0) === startOfCodestream ? file : codestreamIn(file)
  if (codestream.length < sizeBytes + 3 || codestream.readUInt16BE(0) !== startOfCodestream) throw new AppError('file.cut-short')
  if (codestream.readUInt16BE(2) !== size || codestream.readUInt16BE(codestream.length - 2) !== endOfCodestream) {
    throw new AppError('file.cut-short')
  }
  const [width, height] = [
    codestream.readUInt32BE(8) - codestream.readUInt32BE(16),
    codestream.readUInt32BE(12) - codestream.readUInt32BE(20),
  ]
  if (width < 1 || height < 1) throw new AppError('file.cut-short')
  if (!channelsOf(codestream).every(isReadable)) throw new AppError('file.kind-unknown')
  return { width, height, codestream }
}

/** Each box says its length; 0 is the last one's, to the end of the file; 1 means that it follows in 8 bytes. */
function codestreamIn(file: Buffer): Buffer {
  for (let at = 0; at + 8 <= file.length;) {
    const said = file.readUInt32BE(at)
    const head = said === 1 ? 16 : 8
    if (at + head > file.length) break
    const length = said === 0 ? file.length - at : said === 1 ? Number(file.readBigUInt64BE(at + 8)) : said
    if (length < head) break
    if (file.toString('latin1', at + 4, at + 8) === 'jp2c') return file.subarray(at + head, at + length)
    at += length
  }
  throw new AppError('file.cut-short')
}

interface Channel {
  /** Depth less one, and whether it is signed in the highest bit. */
  depth: number
  across: number
  down: number
}

function channelsOf(codestream: Buffer): Channel[] {
  const count = codestream.readUInt16BE(40)
  if (count < 1 || count > 4 || codestream.length < sizeBytes + 3 * count) throw new AppError('file.kind-unknown')
  return Array.from({ length: count }, (_, index) => {
    const at = sizeBytes + 3 * index
    return { depth: codestream[at] ?? 0, across: codestream[at + 1] ?? 0, down: codestream[at + 2] ?? 0 }
  })
}

function isReadable({ depth, across, down }: Channel): boolean {
  return depth < 16 && across === 1 && down === 1
}
