import sharp from 'sharp'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { peakMemoryMb, treeMemoryMb } from './process-memory.ts'
import { startProduct } from './product.ts'

const passports = 20

export interface ProductTimes {
  /** Upload to all fields, one after the other, warm. */
  wallMs: readonly number[]
  idleMb: number | null
  peakMb: number | null
}

/** Passports of 2 megapixels, and an A4 sheet of 49.9 megapixels with a passport on it. JPEG. */
async function drawPictures(): Promise<{ twoMegapixels: Buffer[]; scan: Buffer }> {
  const board = await openDrawingBoard()
  try {
    const twoMegapixels: Buffer[] = []
    for (let index = 0; index < passports; index++) {
      const { image } = await board.draw({ kind: 'passport', person: inventPerson(`speed ${index}`), widthPx: 1690 })
      twoMegapixels.push(await sharp(image).jpeg({ quality: 90 }).toBuffer())
    }
    const { image } = await board.draw({ kind: 'passport', person: inventPerson('scan'), widthPx: 3500 })
    const sheet = sharp({ create: { width: 5940, height: 8400, channels: 3, background: '#f4f3ef' } })
    const scan = await sheet
      .composite([{ input: image, left: 900, top: 1200 }])
      .jpeg({ quality: 90 })
      .toBuffer()
    return { twoMegapixels, scan }
  } finally {
    await board.close()
  }
}

/** The built product as a person meets it: over HTTP, with its database and its jobs. */
export async function timeProduct(): Promise<ProductTimes> {
  const { twoMegapixels, scan } = await drawPictures()
  const product = await startProduct()
  try {
    for (const picture of twoMegapixels.slice(0, 3)) await product.capture(picture)
    const idleMb = treeMemoryMb(product.pid)
    const wallMs: number[] = []
    for (const picture of twoMegapixels) wallMs.push((await product.capture(picture)).ms)
    const peakMb = await peakMemoryMb(product.pid, async () => {
      const { status } = await product.capture(scan)
      if (status === 'unreadable') throw new Error('The 50 megapixel scan could not be read.')
    })
    return { wallMs, idleMb, peakMb }
  } finally {
    await product.stop()
  }
}
