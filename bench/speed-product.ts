import sharp, { type Sharp } from 'sharp'
import { type DrawingBoard, openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { highWaterMb, peakMemoryMb, treeMemoryMb } from './process-memory.ts'
import { startProduct } from './product.ts'

const passports = 20
const warmUps = 3

/** How a scan's file is written: what a decoder must hold at once differs. */
const scanFormats = {
  'baseline JPEG': (sheet) => sheet.jpeg({ quality: 90 }),
  'progressive JPEG': (sheet) => sheet.jpeg({ quality: 90, progressive: true }),
  PNG: (sheet) => sheet.png({ compressionLevel: 3 }),
} as const satisfies Record<string, (sheet: Sharp) => Sharp>

export interface ScanMemory {
  format: string
  /** Of all the product's processes, as seen every 50 ms. */
  peakMb: number | null
  /** Of the server's process alone, which reads, from its start on: no peak is missed. */
  highWaterMb: number | null
}

export interface ProductTimes {
  /** Upload to the first fields of the machine-readable zone, one picture after the other, warm. */
  firstMs: readonly number[]
  /** Upload to all fields. */
  wallMs: readonly number[]
  idleMb: number | null
  scans: readonly ScanMemory[]
}

interface Pictures {
  /** Passports of 2 megapixels, JPEG. */
  passports: readonly Buffer[]
  /** An A4 sheet of 49.9 megapixels with a passport on it, in each format. */
  scans: readonly { format: string; scan: Buffer }[]
}

async function drawPictures(): Promise<Pictures> {
  const board = await openDrawingBoard()
  try {
    const twoMegapixels = await drawPassports(board, passports)
    const { image } = await board.draw({ kind: 'passport', person: inventPerson('scan'), widthPx: 3500 })
    const sheet = sharp({ create: { width: 5940, height: 8400, channels: 3, background: '#f4f3ef' } })
    const placed = sheet.composite([{ input: image, left: 900, top: 1200 }])
    const scans: Pictures['scans'][number][] = []
    for (const [format, write] of Object.entries(scanFormats)) scans.push({ format, scan: await write(placed.clone()).toBuffer() })
    return { passports: twoMegapixels, scans }
  } finally {
    await board.close()
  }
}

/** Passports of 2 megapixels, JPEG. */
export async function drawPassports(board: DrawingBoard, count: number): Promise<Buffer[]> {
  const drawn: Buffer[] = []
  for (let index = 0; index < count; index++) {
    const { image } = await board.draw({ kind: 'passport', person: inventPerson(`speed ${index}`), widthPx: 1690 })
    drawn.push(await sharp(image).jpeg({ quality: 90 }).toBuffer())
  }
  return drawn
}

async function timePassports(pictures: readonly Buffer[]): Promise<Omit<ProductTimes, 'scans'>> {
  const product = await startProduct()
  try {
    for (const picture of pictures.slice(0, warmUps)) await product.capture(picture)
    const idleMb = treeMemoryMb(product.pid)
    const firstMs: number[] = []
    const wallMs: number[] = []
    for (const picture of pictures) {
      const captured = await product.capture(picture)
      wallMs.push(captured.ms)
      firstMs.push(captured.firstMs ?? captured.ms)
    }
    return { firstMs, wallMs, idleMb }
  } finally {
    await product.stop()
  }
}

/** In a product of its own, so that no other scan's memory counts. */
async function weighScan({ format, scan }: Pictures['scans'][number], warm: readonly Buffer[]): Promise<ScanMemory> {
  const product = await startProduct()
  try {
    for (const picture of warm) await product.capture(picture)
    const peakMb = await peakMemoryMb(product.pid, async () => {
      const { status } = await product.capture(scan)
      if (status === 'unreadable') throw new Error(`The scan of 50 megapixels, ${format}, could not be read.`)
    })
    return { format, peakMb, highWaterMb: highWaterMb(product.pid) }
  } finally {
    await product.stop()
  }
}

/** The built product as a person meets it: over HTTP, with its database and its jobs. */
export async function timeProduct(): Promise<ProductTimes> {
  const pictures = await drawPictures()
  const times = await timePassports(pictures.passports)
  const scans: ScanMemory[] = []
  for (const scan of pictures.scans) scans.push(await weighScan(scan, pictures.passports.slice(0, warmUps)))
  return { ...times, scans }
}
