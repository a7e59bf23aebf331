import type { Quad } from '#domain/geometry.ts'
import type { Reading, Source } from '#domain/reading.ts'

interface Look {
  /** Of each character. */
  confidence?: number
  box?: Quad | null
}

/** What one source says of some fields, each value as it is printed. */
export function saidReadings(
  source: Source,
  values: Readonly<Record<string, string>>,
  { confidence = 0.99, box = null }: Look = {},
): Reading[] {
  return Object.entries(values).map(([field, value]) => {
    const characters = Array.from(value, (text) => ({ text, confidence, box: null, repaired: false, candidates: [] }))
    return { field, source, text: value, value, pageIndex: 0, box, characters, notes: [] }
  })
}
