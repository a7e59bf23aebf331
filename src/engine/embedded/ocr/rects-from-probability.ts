import type { Point } from '#domain/geometry.ts'
import { minAreaRect } from '../image/min-area-rect.ts'
import type { TextBox } from './text-box.ts'

interface ProbabilityMap {
  data: Float32Array
  width: number
  height: number
}

/** A blob of text pixels: the ends of each of its rows, and how sure the detector was. */
interface Blob {
  points: Point[]
  count: number
  sum: number
}

const pixelThreshold = 0.3
const blobThreshold = 0.5
const leastPixels = 12
const leastHeight = 3
/** The net is trained on shrunken text areas; a rectangle grows back by area x ratio / perimeter (DB paper, 3.5). */
const unclipRatio = 1.6

/** Rectangles around connected text pixels of a DB probability map, grown back to the size of the text. */
export function rectsFromProbability(map: ProbabilityMap): TextBox[] {
  const boxes: TextBox[] = []
  for (const blob of findBlobs(map)) {
    if (blob.count < leastPixels || blob.sum / blob.count < blobThreshold) continue
    const rect = minAreaRect(blob.points)
    if (!rect || rect.height < leastHeight) continue
    const grown = (rect.width * rect.height * unclipRatio) / (rect.width + rect.height)
    boxes.push({ ...rect, width: rect.width + grown, height: rect.height + grown, score: blob.sum / blob.count })
  }
  return boxes
}

/** Connected areas (4 neighbours) by flood fill over whole row runs. */
function findBlobs(map: ProbabilityMap): Blob[] {
  const { data, width, height } = map
  const seen = new Uint8Array(width * height)
  const blobs: Blob[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !((data[start] ?? 0) > pixelThreshold)) continue
    blobs.push(fillFrom(map, seen, start))
  }
  return blobs
}

function fillFrom({ data, width, height }: ProbabilityMap, seen: Uint8Array, start: number): Blob {
  const blob: Blob = { points: [], count: 0, sum: 0 }
  const waiting = [start]
  const isText = (at: number): boolean => !seen[at] && (data[at] ?? 0) > pixelThreshold
  for (let seed = waiting.pop(); seed !== undefined; seed = waiting.pop()) {
    if (seen[seed]) continue
    const y = Math.floor(seed / width)
    const rowStart = y * width
    let left = seed
    while (left > rowStart && isText(left - 1)) left--
    let right = seed
    while (right < rowStart + width - 1 && isText(right + 1)) right++
    for (let at = left; at <= right; at++) {
      seen[at] = 1
      blob.count++
      blob.sum += data[at] ?? 0
      if (y > 0 && isText(at - width)) waiting.push(at - width)
      if (y < height - 1 && isText(at + width)) waiting.push(at + width)
    }
    pushRunCorners(blob.points, left - rowStart, right - rowStart + 1, y)
  }
  return blob
}

function pushRunCorners(points: Point[], left: number, right: number, y: number): void {
  points.push({ x: left, y }, { x: right, y }, { x: left, y: y + 1 }, { x: right, y: y + 1 })
}
