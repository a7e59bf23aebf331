import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { AppError } from '#domain/app-error.ts'
import { asFileWork } from '../../pool/file-work.ts'
import { jp2Header } from './jp2-header.ts'

/** What we call of OpenJPEG as its package has it. */
interface OpenJpeg {
  J2KDecoder: new () => Decoder
}

interface Decoder {
  /** Room for so many bytes of a file. */
  getEncodedBuffer: (length: number) => Uint8Array
  decode: () => void
  getFrameInfo: () => { width: number; height: number; bitsPerSample: number; componentCount: number }
  /** Pixel by pixel, each channel in one byte, or two where it has more than 8 bits. */
  getDecodedBuffer: () => Uint8Array
}

type LoadOpenJpeg = (options: { wasmBinary: Uint8Array; print: () => void; printErr: () => void }) => Promise<OpenJpeg>

export interface Jp2Pixels {
  data: Uint8Array
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
}

/**
 * The pixels of a JPEG 2000. A program of its own for each picture: it keeps the most memory that it ever had. Throws
 * `file.cut-short` where they cannot be had.
 */
export async function decodeJp2(bytes: Uint8Array): Promise<Jp2Pixels> {
  const { width, height } = jp2Header(bytes)
  const { J2KDecoder } = await loadOpenJpeg()
  const decoder = new J2KDecoder()
  return asFileWork(() => {
    decoder.getEncodedBuffer(bytes.length).set(bytes)
    decoder.decode()
    const { bitsPerSample, componentCount, ...size } = decoder.getFrameInfo()
    const channels = ([1, 2, 3, 4] as const).find((count) => count === componentCount)
    const samples = width * height * componentCount
    const decoded = decoder.getDecodedBuffer()
    const isWhole = decoded.length === samples * (bitsPerSample > 8 ? 2 : 1)
    // It throws nothing: what it could not read is not there.
    if (channels === undefined || size.width !== width || size.height !== height || !isWhole) throw new AppError('file.cut-short')
    return { data: inBytes(decoded, bitsPerSample), width, height, channels }
  })
}

/** Each sample as 0..255, out of the program's memory. */
function inBytes(decoded: Uint8Array, bits: number): Uint8Array {
  if (bits === 8) return decoded.slice()
  const most = 2 ** bits - 1
  if (bits < 8) return decoded.map((sample) => Math.round((sample * 255) / most))
  return Uint8Array.from({ length: decoded.length / 2 }, (_, index) => {
    const sample = (decoded[2 * index] ?? 0) + 256 * (decoded[2 * index + 1] ?? 0)
    return Math.min(255, Math.round((sample * 255) / most))
  })
}

/** Only who brings such a picture waits for it. */
async function loadOpenJpeg(): Promise<OpenJpeg> {
  const require = createRequire(import.meta.url)
  const load: LoadOpenJpeg = require('@cornerstonejs/codec-openjpeg/decodewasmjs')
  const wasmBinary = await readFile(require.resolve('@cornerstonejs/codec-openjpeg/decodewasm'))
  return load({ wasmBinary, print: () => undefined, printErr: () => undefined })
}
