import type { FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { monthOfName } from '#domain/formats/month-names.ts'
import { dateRepaired } from './look-alikes.ts'
import type { TypedValue } from './typed-value.ts'

type DateForm = Pick<FieldSpec, 'kind' | 'dates'>

const day = String.raw`\d{1,2}`
const year = String.raw`(?:\d{4}|\d{2})`
const month = String.raw`\p{L}{3,10}\.?(?:[\s/,]*\p{L}{3,10}\.?){0,2}`
/** ส.ค., ก.ค. and whole names. */
const thaiMonth = String.raw`[\u0e01-\u0e4e][\u0e01-\u0e4e.]{1,14}`
/** Days as they are printed; what they mean is the format's to say. */
const dateShape = new RegExp(
  String.raw`(?<!\d)(?:\d{4}\s*年\s*${day}\s*月\s*${day}\s*日?` +
    String.raw`|\d{4}[\s.,/-]+${day}[\s.,/-]+${day}|\d{8}` +
    String.raw`|${day}[\s.,/-]+${day}[\s.,/-]+${year}` +
    String.raw`|${day}\s*${thaiMonth}\s*\d{4}` +
    String.raw`|${day}[.\s/-]*${month}[\s,./-]*${year}|\p{L}{3,10}\.?\s*${day},?\s+\d{4})(?!\d)`,
  'gu',
)
const leastDigits = 4
/** `1974-08-12`: a document's days are told whole. */
const wholeLength = 10
const spanSign = /[-–—~～〜至到]|\bto\b/giu

/** The whole text where it is a day or a span of two, and every day that stands in it. */
export function datesInText(form: DateForm, text: string): TypedValue[] {
  const repaired = dateRepaired(text)
  const whole = { start: 0, end: text.length, text: repaired, isCenturyInferred: false }
  const value = formatOfField(form).parse(repaired)
  if (value !== null && (form.dates !== undefined || value.length === wholeLength))
    return [{ ...ownPart(form, whole, value), value, fit: 1 }]
  const found = [...repaired.matchAll(dateShape)].flatMap((match): TypedValue[] => {
    const [written] = match
    const part = { start: match.index, end: match.index + written.length, text: written }
    const fit = 0.6 + 0.4 * (written.length / Math.max(1, text.length))
    return daysOf(form, written).map((each) => ({ ...part, ...each, fit }))
  })
  if (found.length > 0 || text.replace(/\P{N}/gu, '').length < leastDigits) return found
  return [{ ...whole, text, value: null, fit: 0.1 }]
}

/** Of a printed span the part that is the field's own, so that its other end may be another field's. */
function ownPart<Part extends { start: number; end: number; text: string }>({ kind, dates }: DateForm, whole: Part, value: string): Part {
  if (dates?.span === undefined) return whole
  const { span, ...rest } = dates
  const { parse } = formatOfField({ kind, dates: rest })
  for (const { 0: sign, index } of whole.text.matchAll(spanSign)) {
    const [start, end] = span === 'from' ? [0, index] : [index + sign.length, whole.text.length]
    const text = whole.text.slice(start, end)
    if (parse(text) === value) return { ...whole, start: whole.start + start, end: whole.start + end, text }
  }
  return whole
}

/** The day that is written; two where the year has two digits, whatever the century makes of it. */
function daysOf(form: DateForm, written: string): Pick<TypedValue, 'value' | 'isCenturyInferred'>[] {
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
