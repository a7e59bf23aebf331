const soi = 0xd8
const eoi = 0xd9
const sos = 0xda
const comment = 0xfe
const jfif = 0xe0
const exif = 0xe1
const colourProfile = 0xe2
const adobe = 0xee

/** A marker with its segment, and behind a start of scan the scan's data. */
interface JpegPart {
  marker: number
  bytes: Uint8Array
}

/**
 * A JPEG without what its file says beside the picture: camera, place, time, thumbnails, words, whatever stands behind its end. The
 * picture itself is not touched. Null where that cannot be had: it is no whole JPEG, or its EXIF says that it must be turned.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const parts = [...partsOf(bytes)]
  if (parts.at(-1)?.marker !== eoi || parts.some(isTurned)) return null
  return Uint8Array.from(Buffer.concat(parts.filter(isPicture).map((part) => part.bytes)))
}

/** The parts in order, up to the end of the picture; they stop short where the file does. */
function* partsOf(bytes: Uint8Array): Generator<JpegPart> {
  if (bytes[0] !== 0xff || bytes[1] !== soi) return
  yield { marker: soi, bytes: bytes.subarray(0, 2) }
  let at = 2
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const end = marker === eoi ? at + 2 : endOfSegment(bytes, at)
    const next = marker === sos ? endOfScan(bytes, end) : end
    if (next > bytes.length) return
    yield { marker, bytes: bytes.subarray(at, next) }
    if (marker === eoi) return
    at = next
  }
}

/** Past the end of the file where no length can be had. */
function endOfSegment(bytes: Uint8Array, at: number): number {
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
  return length < 2 ? Number.POSITIVE_INFINITY : at + 2 + length
}

/** Where the next marker behind a scan's data stands; past the end of the file where there is none. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    // A stuffed zero, fill bytes and restarts belong to the data.
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return Number.POSITIVE_INFINITY
}

/** What decoders need: of the application's segments the pixels' form and colours alone. */
function isPicture(part: JpegPart): boolean {
  const { marker } = part
  if (marker === colourProfile) return nameOf(part).startsWith('ICC_PROFILE')
  if (marker === jfif) return nameOf(part).startsWith('JFIF')
  if (marker === adobe) return nameOf(part).startsWith('Adobe')
  return marker !== comment && !(marker >= 0xe0 && marker <= 0xef)
}

function nameOf({ bytes }: JpegPart): string {
  return Buffer.from(bytes.subarray(4, 16)).toString('latin1')
}

/** Whether EXIF says another way up than the pixels are; also where it cannot be read. */
function isTurned(part: JpegPart): boolean {
  if (part.marker !== exif || !nameOf(part).startsWith('Exif')) return false
  const tiff = Buffer.from(part.bytes.subarray(10))
  if (tiff.length < 8) return true
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = first + 2 > tiff.length ? Number.POSITIVE_INFINITY : short(first)
  if (first + 2 + count * 12 > tiff.length) return true
  const entries = Array.from({ length: count }, (_, index) => first + 2 + index * 12)
  const orientation = entries.find((entry) => short(entry) === 0x0112)
  return orientation !== undefined && short(orientation + 8) !== 1
}
