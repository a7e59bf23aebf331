import type { Said } from './card.ts'
import { writtenDate, type WayOfWritingDates } from '../numbers/written-date.ts'

/** A value that is printed in another form. */
export function said(is: string, as: string): Said {
  return { is, as }
}

/** A day as the document writes it. */
export function dated(iso: string, way: WayOfWritingDates): Said {
  return { is: iso, as: writtenDate(iso, way) }
}

/** Words on several lines, which count as one text. */
export function onLines(...lines: readonly string[]): Said {
  return { is: lines.join(' '), as: lines.join('\n') }
}

/** Chinese or Japanese broken after so many signs, as cards break addresses. */
export function broken(text: string, signs: number): Said {
  const lines = Array.from({ length: Math.ceil(text.length / signs) }, (_, line) => text.slice(line * signs, (line + 1) * signs))
  return { is: text, as: lines.join('\n') }
}
