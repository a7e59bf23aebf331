import { AppError } from '#domain/app-error.ts'
import type { BmpHeader } from './bmp-header.ts'

const endOfRow = 0
const endOfPicture = 1
const move = 2

/**
 * Which colour each pixel has, of rows packed as runs of 8 or 4 bits; pixels that no run names have the first. Runs that go on
 * behind a row's end are cut there. Throws `file.cut-short` where the file ends before the picture does.
 */
export function unpackRuns(bytes: Uint8Array, { width, height, bits, isTopDown, pixelsAt }: BmpHeader): Uint8Array {
  const indices = new Uint8Array(width * height)
  let [x, y, at] = [0, 0, pixelsAt]
  /** Pixels side by side, of which those behind the row's end are nowhere. */
  const put = (count: number, pixelOf: (nth: number) => number): void => {
    const row = (isTopDown ? y : height - 1 - y) * width
    const most = Math.min(count, width - x)
    for (let nth = 0; nth < most; nth++) indices[row + x + nth] = pixelOf(nth)
    x += count
  }
  /** Of a byte that holds one pixel or two. */
  const part = (byte: number, nth: number): number => (bits === 8 ? byte : nth % 2 === 0 ? byte >> 4 : byte & 15)
  while (y < height) {
    const [count, second] = [bytes[at], bytes[at + 1]]
    if (count === undefined || second === undefined) throw new AppError('file.cut-short')
    at += 2
    if (count > 0) put(count, (nth) => part(second, nth))
    else if (second === endOfPicture) return indices
    else if (second === endOfRow) [x, y] = [0, y + 1]
    else if (second === move) [x, y, at] = [x + (bytes[at] ?? 0), y + (bytes[at + 1] ?? 0), at + 2]
    else {
      const from = at
      put(second, (nth) => part(bytes[from + Math.floor((nth * bits) / 8)] ?? 0, nth))
      // What stands as it is is filled up to an even number of bytes.
      at += Math.ceil((second * bits) / 16) * 2
    }
  }
  return indices
}
