import type { FieldKind } from '#domain/document-type.ts'
import { formatOf } from '#domain/formats/format-of.ts'
import { monthOfName } from '#domain/formats/month-names.ts'
import { dateRepaired, nameRepaired } from './look-alikes.ts'

/** A part of a region's text that may be the value. */
export interface TypedValue {
  /** In code units of the text. */
  start: number
  end: number
  /** The part as it has to be read, as long as the part itself. */
  text: string
  /** In the field's own form; null when the text has no such form. */
  value: string | null
  /** The year was printed in two digits. */
  isCenturyInferred: boolean
  /** 0..1: how well the text suits the kind. */
  fit: number
}

type Part = Omit<TypedValue, 'value' | 'isCenturyInferred' | 'text'>

const day = String.raw`\d{1,2}`
const year = String.raw`(?:\d{4}|\d{2})`
const month = String.raw`\p{L}{3,10}\.?(?:[\s/,]*\p{L}{3,10}\.?){0,2}`
/** Days as they are printed; what they mean is the format's to say. */
const dateShape = new RegExp(
  String.raw`(?<!\d)(?:\d{4}\s*年\s*${day}\s*月\s*${day}\s*日?` +
    String.raw`|\d{4}\s*[./-]\s*${day}\s*[./-]\s*${day}|\d{4} \d{2} \d{2}` +
    String.raw`|${day}\s*[./-]\s*${day}\s*[./-]\s*${year}|\d{2} \d{2} ${year}` +
    String.raw`|${day}[.\s/-]*${month}[\s,./-]*${year}|\p{L}{3,10}\.?\s*${day},?\s+\d{4})(?!\d)`,
  'gu',
)
const mostWords = 4

/** What a region's text may say for a kind, likeliest first. */
export function typedValues(kind: FieldKind, text: string): TypedValue[] {
  if (kind === 'date') return datesIn(text)
  const parts = partsFor(kind, text)
  return parts.map((part) => {
    const printed = text.slice(part.start, part.end)
    const value = formatOf(kind).parse(printed)
    const repaired = kind === 'name' && value === null ? nameRepaired(printed) : printed
    const mended = value ?? formatOf(kind).parse(repaired)
    return { ...part, text: mended === null ? printed : repaired, value: mended, isCenturyInferred: false }
  })
}

/** Kinds whose values are one or few words: the first words too, since the next column may have been read along. */
function partsFor(kind: FieldKind, text: string): Part[] {
  const whole: Part = { start: 0, end: text.length, fit: fitOf(kind, text) }
  if (kind === 'name' || kind === 'text') return [whole]
  const ends = [...text.matchAll(/\S+/g)].map((word) => word.index + word[0].length).slice(0, mostWords)
  const firsts = ends
    .filter((end) => end < text.length)
    .map((end): Part => ({ start: 0, end, fit: fitOf(kind, text.slice(0, end)) - 0.15 }))
  return [whole, ...firsts]
}

/** Whether a text looks like a value of the kind, beyond being one. */
function fitOf(kind: FieldKind, text: string): number {
  const letters = text.replace(/\s/g, '')
  const digits = letters.replace(/\P{N}/gu, '').length
  if (kind === 'document-number') {
    if (digits === 0 || letters.length < 4) return 0
    return /^[A-Z0-9./-]+$/.test(letters) ? 0.6 + 0.4 * (digits / letters.length) : 0.2
  }
  if (kind === 'code') return letters.length <= 4 ? 1 : 0
  if (kind === 'sex') return letters.length <= 8 ? 1 : 0.3
  if (kind === 'country') return digits > 0 ? 0 : 0.8
  if (kind === 'name') return digits > 0 ? 0.2 : letters.length < 2 ? 0.3 : 0.9
  return letters.length < 2 ? 0.1 : 0.6
}

function datesIn(text: string): TypedValue[] {
  const repaired = dateRepaired(text)
  const found = [...repaired.matchAll(dateShape)].flatMap((match): TypedValue[] => {
    const [written] = match
    const part = { start: match.index, end: match.index + written.length, text: written }
    const fit = 0.6 + 0.4 * (written.length / Math.max(1, text.length))
    return daysOf(written).map((each) => ({ ...part, ...each, fit }))
  })
  return found.length > 0 ? found : [{ start: 0, end: text.length, text, value: null, isCenturyInferred: false, fit: 0 }]
}

/** The day that is written; two where the year has two digits, whatever the century makes of it. */
function daysOf(written: string): Pick<TypedValue, 'value' | 'isCenturyInferred'>[] {
  const tidy = withOneMonth(written.replace(/\s*([./-])\s*/g, '$1'))
  const whole = formatOf('date').parse(tidy)
  if (whole !== null && whole.length === 10) return [{ value: whole, isCenturyInferred: false }]
  const short = /^(.*\D)(\d{2})$/u.exec(tidy)
  if (!short) return []
  return ['19', '20'].flatMap((century) => {
    const value = formatOf('date').parse(`${short[1]}${century}${short[2]}`)
    return value !== null && value.length === 10 ? [{ value, isCenturyInferred: true }] : []
  })
}

/** Of a month in two languages the name that is known: `HEINÄ/JUL` says July. Two months say nothing. */
function withOneMonth(written: string): string {
  const words = written.match(/\p{L}{3,}/gu) ?? []
  const known = words.filter((word) => monthOfName(word) !== null)
  const months = new Set(known.map(monthOfName))
  if (words.length < 2 || months.size !== 1) return written
  return written.replace(/\p{L}{3,}(?:[^\p{N}]*\p{L}{3,})*/u, known[0] ?? '')
}
