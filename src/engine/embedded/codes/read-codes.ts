import type { ReaderOptions } from 'zxing-wasm/reader'
import type { CodeKind } from '#domain/document-type.ts'
import type { Quad } from '#domain/geometry.ts'
import type { GreyPyramid } from '../image/grey-pyramid.ts'
import { lookForCodes } from './code-reader.ts'

/** A barcode in a picture. */
export interface FoundCode {
  kind: CodeKind
  text: string
  /** In pixels of the picture, clockwise from the code's own top left. */
  corners: Quad
}

/** The long side that the first look comes nearest to: codes are read no better on larger pictures, unless they are small there. Pixels */
const usualSide = 2000

export interface CodesToRead {
  kinds: readonly CodeKind[]
  /** Looks again, closer, where nothing was found. */
  isThorough: boolean
}

/** All codes of some kinds in a picture. What is found has passed its own error correction. */
export async function readCodes(pyramid: GreyPyramid, { kinds, isThorough }: CodesToRead): Promise<FoundCode[]> {
  const level = Math.max(0, Math.round(Math.log2(Math.max(pyramid.width, pyramid.height) / usualSide)))
  const found = await look(pyramid, kinds, { level, tryHarder: kinds.includes('Code128') })
  return found.length > 0 || !isThorough ? found : look(pyramid, kinds, { level: 0, tryHarder: true })
}

/** `tryHarder` takes twice the time: bars are looked for on more rows, which low ones need; of the others it found no more on drawn pages. */
async function look(
  pyramid: GreyPyramid,
  kinds: readonly CodeKind[],
  { level, tryHarder }: { level: number; tryHarder: boolean },
): Promise<FoundCode[]> {
  const grey = pyramid.level(level)
  const options: ReaderOptions = { formats: [...kinds], textMode: 'Plain', tryInvert: false, tryHarder, maxNumberOfSymbols: 10 }
  const scale = pyramid.width / grey.width
  return (await lookForCodes(grey, options)).flatMap(({ symbology, text, position }): FoundCode[] => {
    const kind = kinds.find((each) => each === symbology)
    const { topLeft, topRight, bottomRight, bottomLeft } = position
    const [a, b, c, d] = [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => ({ x: x * scale, y: y * scale }))
    return kind && a && b && c && d && text !== '' ? [{ kind, text, corners: [a, b, c, d] }] : []
  })
}
