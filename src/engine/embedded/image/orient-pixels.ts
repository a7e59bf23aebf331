import type { ColourImage } from './raster.ts'

interface Turn {
  /** Rows and columns change places. */
  transposed: boolean
  mirroredX: boolean
  mirroredY: boolean
}

/** EXIF orientation 1..8: how the stored pixel is found from the upright one. */
const turns: Readonly<Record<number, Turn>> = {
  2: { transposed: false, mirroredX: true, mirroredY: false },
  3: { transposed: false, mirroredX: true, mirroredY: true },
  4: { transposed: false, mirroredX: false, mirroredY: true },
  5: { transposed: true, mirroredX: false, mirroredY: false },
  6: { transposed: true, mirroredX: false, mirroredY: true },
  7: { transposed: true, mirroredX: true, mirroredY: true },
  8: { transposed: true, mirroredX: true, mirroredY: false },
}

/** Turns and mirrors stored pixels so that the picture stands upright. */
export function orientPixels(stored: ColourImage, orientation: number): ColourImage {
  const turn = turns[orientation]
  if (!turn) return stored
  const width = turn.transposed ? stored.height : stored.width
  const height = turn.transposed ? stored.width : stored.height
  const data = new Uint8Array(stored.data.length)
  for (let y = 0, out = 0; y < height; y++) {
    for (let x = 0; x < width; x++, out += 3) {
      const storedX = turn.transposed ? y : x
      const storedY = turn.transposed ? x : y
      const fromX = turn.mirroredX ? stored.width - 1 - storedX : storedX
      const fromY = turn.mirroredY ? stored.height - 1 - storedY : storedY
      const from = 3 * (fromY * stored.width + fromX)
      data[out] = stored.data[from] ?? 0
      data[out + 1] = stored.data[from + 1] ?? 0
      data[out + 2] = stored.data[from + 2] ?? 0
    }
  }
  return { data, width, height }
}

/** Whether the orientation exchanges width and height. */
function swapsSides(orientation: number): boolean {
  return turns[orientation]?.transposed ?? false
}

/** A picture's size as it stands after its EXIF turn. */
export function uprightSize({ width, height, orientation }: { width: number; height: number; orientation: number }) {
  return swapsSides(orientation) ? { width: height, height: width } : { width, height }
}
