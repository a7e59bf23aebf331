import type { FieldKind, FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
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
    String.raw`|\d{4}[\s.,/-]+${day}[\s.,/-]+${day}|\d{8}` +
    String.raw`|${day}[\s.,/-]+${day}[\s.,/-]+${year}` +
    String.raw`|${day}[.\s/-]*${month}[\s,./-]*${year}|\p{L}{3,10}\.?\s*${day},?\s+\d{4})(?!\d)`,
  'gu',
)
const mostWords = 4
const leastDigits = 4
/** `1974-08-12`: a document's days are told whole. */
const wholeLength = 10

/** How a field's values are printed. */
export type ValueForm = Pick<FieldSpec, 'kind' | 'dates'>

/** What a region's text may say for a field, likeliest first. */
export function typedValues(form: ValueForm, text: string): TypedValue[] {
  const { kind } = form
  if (kind === 'date') return datesIn(form, text)
  const { parse } = formatOfField(form)
  const parts = partsFor(kind, text)
  return parts
    .filter(({ fit }) => fit > 0)
    .map((part) => {
      const printed = text.slice(part.start, part.end)
      const value = parse(printed)
      const repaired = kind === 'name' && value === null ? nameRepaired(printed) : printed
      const mended = value ?? parse(repaired)
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
  if (kind === 'sex') return formatOfField({ kind }).parse(text) !== null ? 1 : letters.length <= 3 ? 0.3 : 0
  if (kind === 'country') return digits > 0 ? 0 : 0.8
  if (kind === 'name') return digits > 0 ? 0.2 : letters.length < 2 ? 0.3 : 0.9
  return letters.length < 2 ? 0.1 : 0.6
}

/** The whole text where it is a day or a span of two, and every day that stands in it. */
function datesIn(form: ValueForm, text: string): TypedValue[] {
  const repaired = dateRepaired(text)
  const whole = { start: 0, end: text.length, text: repaired, isCenturyInferred: false }
  const value = formatOfField(form).parse(repaired)
  if (value !== null && (form.dates !== undefined || value.length === wholeLength)) return [{ ...whole, value, fit: 1 }]
  const found = [...repaired.matchAll(dateShape)].flatMap((match): TypedValue[] => {
    const [written] = match
    const part = { start: match.index, end: match.index + written.length, text: written }
    const fit = 0.6 + 0.4 * (written.length / Math.max(1, text.length))
    return daysOf(form, written).map((each) => ({ ...part, ...each, fit }))
  })
  if (found.length > 0 || text.replace(/\P{N}/gu, '').length < leastDigits) return found
  return [{ ...whole, text, value: null, fit: 0.1 }]
}

/** The day that is written; two where the year has two digits, whatever the century makes of it. */
function daysOf(form: ValueForm, written: string): Pick<TypedValue, 'value' | 'isCenturyInferred'>[] {
  const tidy = withOneMonth(written.replace(/\s*([.,/-])\s*/g, '$1').replaceAll(',', '.'))
  const { parse } = formatOfField(form)
  const dayOf = (printed: string): string[] => {
    const value = parse(printed)
    return value !== null && value.length === wholeLength ? [value] : []
  }
  const told = [tidy, ...withoutSigns(tidy)].flatMap(dayOf)
  if (told.length > 0) return [...new Set(told)].map((value) => ({ value, isCenturyInferred: false }))
  const short = /^(.*\D)(\d{2})$/u.exec(tidy)
  if (!short) return []
  return ['19', '20'].flatMap((century) => dayOf(`${short[1]}${century}${short[2]}`).map((value) => ({ value, isCenturyInferred: true })))
}

/** `15041974`: spaces that the recogniser did not see. The year first is the format's own. */
function withoutSigns(written: string): string[] {
  return /^\d{8}$/.test(written) ? [`${written.slice(0, 2)}.${written.slice(2, 4)}.${written.slice(4)}`] : []
}

/** Of a month in two languages the name that is known: `HEINÄ/JUL` says July. Two months say nothing. */
function withOneMonth(written: string): string {
  const words = written.match(/\p{L}{3,}/gu) ?? []
  const known = words.filter((word) => monthOfName(word) !== null)
  const months = new Set(known.map(monthOfName))
  if (words.length < 2 || months.size !== 1) return written
  return written.replace(/\p{L}{3,}(?:[^\p{N}]*\p{L}{3,})*/u, known[0] ?? '')
}
