import type { DateHint } from './date-hint.ts'
import { readDate } from './read-date.ts'

const between = /\s*(?:[-–—~～〜至到]|\bto\b)\s*/giu

/** The two dates of `2016.08.12-2026.08.12` or `2016.08.12-长期`; null when the text is no such span. */
export function dateSpan(text: string, hint: DateHint = {}): { from: string; until: string } | null {
  for (const { 0: sign, index } of text.matchAll(between)) {
    const from = readDate(text.slice(0, index), { ...hint, endless: undefined })
    const until = readDate(text.slice(index + sign.length), { ...hint, endless: true })
    if (from !== null && until !== null) return { from, until }
  }
  return null
}
