import { classesKept, type Lattice, runRecogniser, stepsOf, type Recogniser } from './recogniser.ts'
import { stripHeight, type StripPixels } from './text-strip.ts'

/** Lines of one page, in memory that threads share: whoever is free takes the next. */
export interface SharedLines {
  /** Name of the recogniser that reads them. */
  recogniser: string
  /** Widths of the strips, longest first. */
  widths: readonly number[]
  pixels: SharedArrayBuffer
  /** `classesKept` confidences, then as many classes, for each step of each line. */
  lattices: SharedArrayBuffer
  /** Int32: how many lines are taken, then for each line 0 (not read), 1 (read) or -1 (could not be). */
  marks: SharedArrayBuffer
}

/** A thread that took a line and does not answer for so long is dead: its lines are read by those who wait. */
const longestWaitMs = 20_000
const { read, failed } = { read: 1, failed: -1 }

/** @param strips longest first, so that no thread is left alone with a long one at the end. */
export function shareLines(strips: readonly StripPixels[], recogniser: string): SharedLines {
  const widths = strips.map(({ width }) => width)
  const lines = {
    recogniser,
    widths,
    pixels: new SharedArrayBuffer(sum(widths) * stripHeight),
    lattices: new SharedArrayBuffer(8 * classesKept * sum(widths.map(stepsOf))),
    marks: new SharedArrayBuffer(4 * (1 + strips.length)),
  }
  const pixels = new Uint8Array(lines.pixels)
  strips.forEach(({ data }, index) => pixels.set(data, stripHeight * sum(widths.slice(0, index))))
  return lines
}

/** Reads lines until none is left to take. `checkWanted` throws when nobody waits for them any more. */
export async function workOnLines(lines: SharedLines, recogniser: Recogniser, checkWanted: () => void): Promise<void> {
  const marks = new Int32Array(lines.marks)
  for (;;) {
    checkWanted()
    const index = Atomics.add(marks, 0, 1)
    if (index >= lines.widths.length) return
    await readOne(lines, index, recogniser)
  }
}

/** Waits for what other threads took, and reads what they could not. */
export async function finishLines(lines: SharedLines, recogniser: Recogniser): Promise<Lattice[]> {
  const marks = new Int32Array(lines.marks)
  for (const index of lines.widths.keys()) {
    const waiting = Atomics.waitAsync(marks, index + 1, 0, longestWaitMs)
    if (waiting.async) await waiting.value
    if (Atomics.load(marks, index + 1) !== read) await readOne(lines, index, recogniser)
  }
  return lines.widths.map((_, index) => latticeAt(lines, index))
}

async function readOne(lines: SharedLines, index: number, recogniser: Recogniser): Promise<void> {
  const marks = new Int32Array(lines.marks)
  try {
    const { confidences, classes } = await runRecogniser(recogniser, stripAt(lines, index))
    const place = latticeAt(lines, index)
    place.confidences.set(confidences.subarray(0, place.confidences.length))
    place.classes.set(classes.subarray(0, place.classes.length))
    Atomics.store(marks, index + 1, read)
  } catch (cause) {
    Atomics.store(marks, index + 1, failed)
    throw cause
  } finally {
    Atomics.notify(marks, index + 1)
  }
}

function stripAt({ widths, pixels }: SharedLines, index: number): StripPixels {
  const width = widths[index] ?? 0
  const from = stripHeight * sum(widths.slice(0, index))
  // Copied: not everything takes shared memory.
  return { width, data: new Uint8Array(pixels, from, width * stripHeight).slice() }
}

function latticeAt({ widths, lattices }: SharedLines, index: number): Lattice {
  const steps = stepsOf(widths[index] ?? 0)
  const count = steps * classesKept
  const from = 8 * classesKept * sum(widths.slice(0, index).map(stepsOf))
  return { steps, confidences: new Float32Array(lattices, from, count), classes: new Int32Array(lattices, from + 4 * count, count) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
