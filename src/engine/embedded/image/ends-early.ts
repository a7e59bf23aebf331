/**
 * Whether a picture file stops before its own end, told by its outline alone: markers, chunks and boxes with their
 * lengths. Nothing is decoded. TIFF has no end to look for: what is missing there shows when it is decoded.
 */
export function endsEarly(bytes: Uint8Array, mediaType: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mediaType === 'image/jpeg') return !hasJpegEnd(file)
  if (mediaType === 'image/png') return !hasPngEnd(file)
  if (mediaType === 'image/webp') return file.length < 8 + file.readUInt32LE(4)
  return mediaType === 'image/avif' && !hasWholeBoxes(file)
}

const endOfImage = Buffer.from([0xff, 0xd9])
const startOfScan = 0xda

/** The end marker stands behind the first scan; one of a thumbnail lies in a segment before it. */
function hasJpegEnd(file: Buffer): boolean {
  let at = 2
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return false
    if (file[at + 1] === startOfScan) return file.lastIndexOf(endOfImage) > at
    // A marker may be filled up with further 0xff.
    at += file[at + 1] === 0xff ? 1 : 2 + file.readUInt16BE(at + 2)
  }
  return false
}

/** Length, name, content and checksum of each chunk, until the one called IEND. */
function hasPngEnd(file: Buffer): boolean {
  let at = 8
  while (at + 12 <= file.length) {
    if (file.toString('latin1', at + 4, at + 8) === 'IEND') return true
    at += 12 + file.readUInt32BE(at)
  }
  return false
}

/**
 * Each box says its length; 0 is the last one's, to the end of the file; 1 means that it follows in 8 bytes. A file cut
 * just between two boxes is found by its `mdat`, the picture itself, being missing.
 */
function hasWholeBoxes(file: Buffer): boolean {
  let at = 0
  let hasPicture = false
  while (at + 16 <= file.length) {
    const said = file.readUInt32BE(at)
    hasPicture ||= file.toString('latin1', at + 4, at + 8) === 'mdat'
    if (said === 0) return hasPicture
    const length = said === 1 ? Number(file.readBigUInt64BE(at + 8)) : said
    if (length < 8) return false
    at += length
  }
  return at === file.length && hasPicture
}
