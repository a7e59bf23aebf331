import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes, type ReaderOptions, type ReadResult } from 'zxing-wasm/reader'
import type { GreyImage } from '../image/raster.ts'

const require = createRequire(import.meta.url)
let opened: Promise<unknown> | null = null

/** Once a thread. Without the program's bytes at hand, zxing-wasm would fetch it from a server of strangers. */
async function open(): Promise<void> {
  const program = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer }, fireImmediately: true })
}

/** Looks for barcodes in a picture, with zxing-cpp. */
export async function lookForCodes({ data, width, height }: GreyImage, options: ReaderOptions): Promise<ReadResult[]> {
  opened ??= open()
  await opened
  return readBarcodes({ data: asRgba(data), width, height, colorSpace: 'srgb' }, options)
}

/** The only pixels that it takes. */
function asRgba(grey: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint32Array(grey.length)
  for (let index = 0; index < grey.length; index++) pixels[index] = (grey[index] ?? 0) * 0x010101 + 0xff000000
  return new Uint8ClampedArray(pixels.buffer)
}
