import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Loaded when the first person wants codes. */
let opened: Promise<typeof import('zxing-wasm/writer')> | null = null

async function open() {
  const writer = await import('zxing-wasm/writer')
  const program = await readFile(require.resolve('zxing-wasm/writer/zxing_writer.wasm'))
  // Without the program's bytes at hand it would be fetched from a server of strangers.
  await writer.prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer }, fireImmediately: true })
  return writer
}

/** A QR code that says a text, without the margin that it needs: its rows from the top, `1` where it is dark. */
export async function qrOf(text: string): Promise<string[]> {
  opened ??= open()
  const { writeBarcode } = await opened
  const { symbol, error } = await writeBarcode(text, { format: 'QRCode', options: 'ecLevel=M', scale: 1, addQuietZones: false })
  if (error !== '') throw new Error(`a QR code cannot say this: ${error}`)
  const dark = Array.from(symbol.data, (light) => (light === 0 ? '1' : '0')).join('')
  return Array.from({ length: symbol.height }, (_, row) => dark.slice(row * symbol.width, (row + 1) * symbol.width))
}
