import { countGreys, greyAt } from '../image/grey-counts.ts'
import type { StripPixels } from './text-strip.ts'

/** Ink of one row: columns, ends included. */
export interface InkRun {
  row: number
  left: number
  right: number
}

/** Ink that hangs together. Columns and rows of the strip, ends included. */
export interface InkBlob {
  left: number
  right: number
  top: number
  bottom: number
  /** Its pixels, row by row. */
  runs: readonly InkRun[]
  /** How many these are. */
  size: number
}

export interface StripInk {
  blobs: readonly InkBlob[]
  /** The share of ink that is as dark as ink gets, 0..1. */
  sharpness: number
}

/** Ink is what differs from the paper by this share of the darkest; it is full, or no more than touched, from these on. */
const [leastTouched, leastInk, fullInk] = [0.25, 0.45, 0.8]
/** Fewer pixels are specks. */
const leastPixels = 3

/** Every piece of ink on a strip; corners that touch hang together. Works for light print too. */
export function inkBlobs({ data, width }: StripPixels): StripInk {
  const counts = countGreys(data)
  const paper = greyAt(counts, Math.floor(data.length * 0.8))
  const range = Math.max(30, paper - greyAt(counts, Math.floor(data.length * 0.03)))
  const pixelsFrom = (least: number): number =>
    counts.reduce((sum, count, grey) => (Math.abs(paper - grey) >= least * range ? sum + count : sum), 0)
  const isInk = Uint8Array.from({ length: 256 }, (_, grey) => (Math.abs(paper - grey) >= leastInk * range ? 1 : 0))
  return {
    blobs: blobsOfRuns(runsOf(data, width, isInk)).filter(({ size }) => size >= leastPixels),
    sharpness: pixelsFrom(fullInk) / Math.max(1, pixelsFrom(leastTouched)),
  }
}

/** Row by row, from the left. */
function runsOf(data: Uint8Array, width: number, isInk: Uint8Array): InkRun[] {
  const runs: InkRun[] = []
  for (let start = 0; start < data.length; start += width) {
    for (let at = 0; at < width; at++) {
      if (isInk[data[start + at] ?? 0] !== 1) continue
      const left = at
      while (at + 1 < width && isInk[data[start + at + 1] ?? 0] === 1) at++
      runs.push({ row: start / width, left, right: at })
    }
  }
  return runs
}

/** Runs that touch those of the row above belong together. They are given row by row, from the left. */
function blobsOfRuns(runs: readonly InkRun[]): InkBlob[] {
  const parents = runs.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while ((parents[root] ?? root) !== root) root = parents[root] = parents[parents[root] ?? root] ?? root
    return root
  }
  let above = 0
  runs.forEach(({ row, left, right }, index) => {
    while (above < index && isBefore(runs[above], row, left)) above++
    for (let other = above; other < index; other++) {
      const run = runs[other]
      if (!run || run.row !== row - 1 || run.left > right + 1) break
      parents[rootOf(index)] = rootOf(other)
    }
  })
  const blobs = new Map<number, InkRun[]>()
  runs.forEach((run, index) => {
    const root = rootOf(index)
    const own = blobs.get(root)
    if (own) own.push(run)
    else blobs.set(root, [run])
  })
  return [...blobs.values()].map(blobOf)
}

/** Whether a run cannot touch those from this place on. */
function isBefore(run: InkRun | undefined, row: number, left: number): boolean {
  return run === undefined || run.row < row - 1 || (run.row === row - 1 && run.right < left - 1)
}

function blobOf(runs: readonly InkRun[]): InkBlob {
  let [left, right, size] = [Infinity, -Infinity, 0]
  for (const run of runs) {
    left = Math.min(left, run.left)
    right = Math.max(right, run.right)
    size += run.right - run.left + 1
  }
  return { left, right, top: runs[0]?.row ?? 0, bottom: runs.at(-1)?.row ?? 0, runs, size }
}
