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

/** Levels at which to look: about the usual size, then all that there is. */
function levelsOf({ width, height }: GreyPyramid): number[] {
  const level = Math.max(0, Math.round(Math.log2(Math.max(width, height) / usualSide)))
  return level === 0 ? [0] : [level, 0]
}

export interface CodesToRead {
  kinds: readonly CodeKind[]
  /** Looks again, closer, where nothing was found. */
  isThorough: boolean
}

/** All codes of some kinds in a picture. What is found has passed its own error correction. */
export async function readCodes(pyramid: GreyPyramid, { kinds, isThorough }: CodesToRead): Promise<FoundCode[]> {
  const levels = levelsOf(pyramid)
  for (const level of isThorough ? levels : levels.slice(0, 1)) {
    const grey = pyramid.level(level)
    const results = await lookForCodes(grey, {
      formats: [...kinds],
      textMode: 'Plain',
      tryInvert: false,
      maxNumberOfSymbols: 10,
    })
    const scale = pyramid.width / grey.width
    const found = results.flatMap(({ symbology, text, position }): FoundCode[] => {
      const kind = kinds.find((each) => each === symbology)
      const { topLeft, topRight, bottomRight, bottomLeft } = position
      const corners = [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => ({ x: x * scale, y: y * scale }))
      const [a, b, c, d] = corners
      return kind && a && b && c && d && text !== '' ? [{ kind, text, corners: [a, b, c, d] }] : []
    })
    if (found.length > 0) return found
  }
  return []
}
