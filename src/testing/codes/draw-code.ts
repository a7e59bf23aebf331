import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer'
import type { CodeKind } from '#domain/document-type.ts'
import type { Bounds } from '#domain/geometry.ts'

const require = createRequire(import.meta.url)
let opened: Promise<unknown> | null = null

async function open(): Promise<void> {
  const program = await readFile(require.resolve('zxing-wasm/writer/zxing_writer.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer }, fireImmediately: true })
}

/** As issuers have them: licences of North America take PDF417 with 13 columns, error correction 3. */
const options: Readonly<Record<CodeKind, WriterOptions>> = {
  PDF417: { format: 'PDF417', options: 'columns=13,ecLevel=3' },
  Aztec: { format: 'AztecCode' },
  QRCode: { format: 'QRCode', options: 'ecLevel=M' },
  Code128: { format: 'Code128' },
}

/** A code that says a text, on white with the margin that it needs, as SVG in `place`. */
export async function drawCode(kind: CodeKind, text: string, { x, y, width, height }: Bounds): Promise<string> {
  opened ??= open()
  await opened
  const { symbol, error } = await writeBarcode(text, { ...options[kind], scale: 1, addQuietZones: false })
  if (error !== '') throw new Error(`${kind} cannot say this: ${error}`)
  const [w, h] = [width / symbol.width, height / symbol.height]
  const dark = Array.from(symbol.data, (light, index) =>
    light === 0 ? `M${index % symbol.width} ${Math.floor(index / symbol.width)}h1v1h-1z` : '',
  )
  // Where two fields meet, edges drawn one by one would let the ground through.
  const path = `<path d="${dark.join('')}" fill="#15171a" shape-rendering="crispEdges" transform="translate(${x} ${y}) scale(${w} ${h})"/>`
  return `<rect x="${x - 2 * w}" y="${y - 2 * h}" width="${width + 4 * w}" height="${height + 4 * h}" fill="#fff"/>${path}`
}
