import type { FieldKind, FieldSpec, Writing } from '#domain/document-type.ts'
import { usualCapitals } from '#domain/formats/capital-amount.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { numberChecksum } from '#domain/numbers/judge-number.ts'
import { datesInText } from './dates-in-text.ts'
import { foldLetters } from './fold-line.ts'
import { editDistance } from '../print/edit-distance.ts'
import { nameRepaired } from './look-alikes.ts'
import type { TypedValue } from './typed-value.ts'

type Part = Omit<TypedValue, 'value' | 'isCenturyInferred' | 'text'>

/** How a field's values are printed. */
export type ValueForm = Pick<FieldSpec, 'kind' | 'dates' | 'words' | 'checksum' | 'writing' | 'shape'>

const mostWords = 4
/** Print that does not look as the field's values do. */
const fitOfOtherLook = 0.05
/** Kinds that say anything; a date among them is another field's. */
const free: ReadonlySet<FieldKind> = new Set(['text', 'name', 'address'])
const edgeSigns = String.raw`[\s,;:/()|-]*`

/** What a region's text may say for a field, likeliest first. */
export function typedValues(form: ValueForm, text: string): TypedValue[] {
  const said = ownWords(form, text)
  if (said.length > 0) return said
  if (form.kind === 'date') return datesInText(form, text)
  const { parse } = formatOfField(form)
  return partsFor(form, text)
    .filter(({ fit }) => fit > 0)
    .map((part) => {
      const printed = text.slice(part.start, part.end)
      const value = parse(printed)
      const repaired = form.kind === 'name' && value === null ? nameRepaired(printed) : printed
      const mended = value ?? parse(repaired)
      const told = mended !== null && form.kind === 'text' ? usualCapitals(mended) : mended
      return { ...part, text: mended === null ? printed : repaired, value: told, isCenturyInferred: false }
    })
}

/** Words that have a meaning of their own on this document: the whole text, or the first of its words. */
function ownWords({ words = {} }: ValueForm, text: string): TypedValue[] {
  const entries = Object.entries(words)
  const exact = new Map(entries.map(([word, value]) => [word.toUpperCase(), value]))
  // Of words that differ only in a sign, `O` and `O+`, the first.
  const folded = new Map(entries.toReversed().map(([word, value]) => [foldLetters(word), value]))
  return [{ start: 0, end: text.length, fit: 1 }, ...wordRuns(text, [0]).map((run) => ({ ...run, fit: 0.9 }))].flatMap((part) => {
    const printed = text.slice(part.start, part.end)
    const value = exact.get(printed.toUpperCase()) ?? folded.get(foldLetters(printed))
    if (value !== undefined) return [{ ...part, text: printed, value, isCenturyInferred: false }]
    const near = nearWord(folded, foldLetters(printed))
    return near === null ? [] : [{ ...part, text: printed, value: near, isCenturyInferred: false, fit: part.fit - costOfLetter }]
  })
}

const arabic = /^\p{Script=Arabic}+$/u
/** A letter that was misread in a word that is known. */
const costOfLetter = 0.2

/** Arabic print is misread by a letter often: the one word that is known and differs by so much. */
function nearWord(words: ReadonlyMap<string, string>, printed: string): string | null {
  if (!arabic.test(printed) || printed.length < 4) return null
  const near = [...words].filter(([word]) => arabic.test(word) && word.length >= 4 && editDistance(word, printed) === 1)
  const values = new Set(near.map(([, value]) => value))
  return values.size === 1 ? (near[0]?.[1] ?? null) : null
}

function partsFor({ kind, checksum, writing, shape }: ValueForm, text: string): Part[] {
  const whole: Part = { start: 0, end: text.length, fit: fitOf(kind, text) }
  if (shape !== undefined) return partsInShape(shape, text)
  if (writing !== undefined) return partsInWriting(writing, kind, text)
  if (free.has(kind)) return [whole, ...besideDates(kind, text)]
  if (kind === 'sex')
    return [whole, ...wordsOf(text).map((part) => ({ ...part, fit: fitOf(kind, text.slice(part.start, part.end)) - 0.1 }))]
  if (kind === 'document-number' && /\p{Script=Han}/u.test(text)) return [whole, ...betweenHan(text)]
  const named = kind === 'country' ? namedStates(text) : []
  // The first words too, since the next column may have been read along; any that a check digit vouches for.
  const runs = wordRuns(text, checksum ? null : [0]).filter(({ start, end }) => end - start < text.length)
  return [whole, ...runs].flatMap((run) => {
    if (named.length > 0 && run === whole) return named
    const printed = text.slice(run.start, run.end)
    const fit = fitOf(kind, printed) - (run === whole ? 0 : 0.15)
    const holds = checksum !== undefined && numberChecksum(checksum, printed) === 'holds'
    return holds || run.start === 0 ? [{ ...run, fit: holds ? Math.max(fit, 1) : fit }] : []
  })
}

/** One name in a writing, its signs and spaces among its letters. */
const writingRuns: Readonly<Record<Writing, RegExp>> = {
  Han: /\p{Script=Han}(?:[\p{Script=Han}·\s]*\p{Script=Han})?/gu,
  Arabic: /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{Mark}\s,.'’-]*\p{Script=Arabic})?/gu,
  Latin: /\p{Script=Latin}(?:[\p{Script=Latin}\p{Mark}\s,.'’-]*[\p{Script=Latin}.])?/gu,
}

/** `林秀雲 LIM SIEW HOON`: each writing for itself. */
function partsInWriting(writing: Writing, kind: FieldKind, text: string): Part[] {
  return [...text.matchAll(writingRuns[writing])].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    fit: fitOf(kind, run),
  }))
}

/** The numbers in a text with Chinese signs, of which one may be the rest of a label. */
function betweenHan(text: string): Part[] {
  return [...text.matchAll(/[A-Z\d][A-Z\d./() -]{3,}/g)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.trimEnd().length,
    fit: fitOf('document-number', run) - 0.1,
  }))
}

/** What looks as it should; else all of it, which is hardly the value. */
function partsInShape(shape: RegExp, text: string): Part[] {
  const found = [...text.matchAll(new RegExp(shape, 'gu'))].map(({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
    fit: 1,
  }))
  return found.length > 0 ? found : [{ start: 0, end: text.length, fit: fitOfOtherLook }]
}

/** Of a state that is told twice, `美国/USA`, the word that is known. */
function namedStates(text: string): Part[] {
  const { parse } = formatOfField({ kind: 'country' })
  if (parse(text) !== null) return []
  return wordsOf(text)
    .filter(({ start, end }) => parse(text.slice(start, end)) !== null)
    .map((part) => ({ ...part, fit: 0.8 }))
}

/** What stands before and after a date: `JAKARTA, 18-02-1986` is a place and a day. */
function besideDates(kind: FieldKind, text: string): Part[] {
  // `46 JALAN MAWAR 11` has the shape of one.
  const date = datesInText({ kind: 'date' }, text).find(({ value }) => value !== null)
  if (!date) return []
  return [trimmedPart(text, 0, date.start), trimmedPart(text, date.end, text.length)]
    .filter(({ start, end }) => end > start)
    .map((part) => ({ ...part, fit: fitOf(kind, text.slice(part.start, part.end)) }))
}

function trimmedPart(text: string, start: number, end: number): { start: number; end: number } {
  const part = text.slice(start, end)
  const from = new RegExp(`^${edgeSigns}`).exec(part)?.[0].length ?? 0
  const to = part.length - (new RegExp(`${edgeSigns}$`).exec(part)?.[0].length ?? 0)
  return { start: start + from, end: Math.max(start + from, start + to) }
}

/** Runs of one or few words, beginning with the words of these numbers or with any. */
function wordRuns(text: string, starts: readonly number[] | null): { start: number; end: number }[] {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
  return words
    .filter((_, index) => starts === null || starts.includes(index))
    .flatMap(({ start }) => {
      const from = words.findIndex((word) => word.start === start)
      return words.slice(from, from + mostWords).map(({ end }) => ({ start, end }))
    })
}

/** Words, also those of two scripts that stand without a space: `女F`. */
function wordsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\p{Script=Han}+|[^\s/\p{Script=Han}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
}

/** `销售方：（章）`: where a seal goes, which no value is. */
const seal = /^[(（]?[盖签公]?章[)）]?$/u

/** Whether a text looks like a value of the kind, beyond being one. */
function fitOf(kind: FieldKind, text: string): number {
  const letters = text.replace(/\s/g, '')
  if (seal.test(letters)) return 0
  const digits = letters.replace(/\P{N}/gu, '').length
  if (kind === 'document-number') return fitOfNumber(letters, digits)
  if (kind === 'code') return letters.length <= 4 ? 1 : 0
  if (kind === 'sex') return formatOfField({ kind }).parse(text) !== null ? 1 : letters.length <= 3 ? 0.3 : 0
  if (kind === 'country') return digits > 0 ? 0 : 0.8
  if (kind === 'name') return digits > 0 ? 0.2 : letters.length < 2 ? 0.3 : 0.9
  return letters.length < 2 ? 0.1 : 0.6
}

/** `1.234,50` is an amount; no number of a document is written so. */
const money = /^\d{1,3}(?:[.,]\d{3})*[.,]\d{2}\p{Sc}?$/u

/** Rarely is a number written so. */
const day = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/

function fitOfNumber(letters: string, digits: number): number {
  if (digits === 0 || letters.length < 4 || money.test(letters)) return 0
  if (day.test(letters)) return 0.1
  return /^[A-Z0-9./()-]+$/.test(letters) ? 0.6 + 0.4 * (digits / letters.length) : 0.2
}
