import type { DocumentType } from '#domain/document-type.ts'
import { type FieldLine, gapBefore, wideGap } from './field-line.ts'
import { foldLetters } from './fold-line.ts'
import { endOfLabel, startOfLabel } from './label-ends.ts'
import { matchLabel, mostEdits } from './match-label.ts'

/** A label where it is printed: characters `start` to before `end` of its line, its signs and numbering among them. */
export interface PrintedLabel {
  line: FieldLine
  /** Several where their values stand behind one label; none for a label whose value is not asked for. */
  fields: readonly string[]
  start: number
  end: number
  /** 0..1: how much of it was read as it should be, long labels before short ones. */
  quality: number
  /** Lines below on which it goes on, where its parts stand one below the other. */
  below?: readonly FieldLine[]
}

export interface KnownLabel {
  fields: readonly string[]
  letters: string
  isHan: boolean
}

interface Hit {
  known: KnownLabel
  start: number
  end: number
  edits: number
}

/** An edit costs as much as so many letters more are worth. */
const editCost = 3
/** Four Chinese signs say so much that one of them may be misread: `發設日期`. */
const longHan = 4
/** Labels as long as this are as telling as any. */
const tellingLength = 10

/** Every label that a document may carry, as letters, each once. */
export function knownLabels({ fields, otherLabels = [] }: Pick<DocumentType, 'fields' | 'otherLabels'>): KnownLabel[] {
  const known = new Map<string, { fields: string[]; isHan: boolean }>()
  const add = (label: string, field: string | null): void => {
    const letters = foldLetters(label)
    const entry = known.get(letters) ?? { fields: [], isHan: /\p{Script=Han}/u.test(label) }
    if (letters !== '') known.set(letters, entry)
    if (field !== null && !entry.fields.includes(field)) entry.fields.push(field)
  }
  for (const [field, { labels }] of Object.entries(fields)) for (const label of labels) add(label, field)
  for (const label of otherLabels) add(label, null)
  return [...known].map(([letters, entry]) => ({ letters, ...entry }))
}

/** The labels of a line, from the left, none over another. */
export function findLabels(line: FieldLine, known: readonly KnownLabel[]): PrintedLabel[] {
  const hits = known.flatMap((label) => hitsOf(line, label))
  const chosen = withoutOverlap(hits).toSorted((a, b) => a.start - b.start)
  const found: PrintedLabel[] = []
  for (const [index, hit] of chosen.entries()) {
    const before = found.at(-1)
    const start = startOfLabel(line, hit.start, before?.end ?? 0)
    const next = chosen[index + 1]?.start ?? line.line.characters.length
    if (!standsAsLabel(line, { ...hit, start }, before) || goesOn(line, hit.end, next)) continue
    const end = endOfLabel(line, hit, next)
    const label = { line, fields: hit.known.fields, start, end, quality: qualityOf(hit) }
    const both = before && before.end >= start ? before.fields.filter((field) => label.fields.includes(field)) : []
    if (before && both.length > 0)
      found[found.length - 1] = { ...before, fields: both, end, quality: Math.max(before.quality, label.quality) }
    else found.push(label)
  }
  return found
}

/** `Nom de religion`: a small word right after it makes another label of it. */
function goesOn({ line }: FieldLine, end: number, next: number): boolean {
  return end < next && /\p{Ll}/u.test(line.characters[end]?.text ?? '')
}

/** 0..1: `PrintedLabel.quality`. */
export function qualityOf({ known, edits }: Pick<Hit, 'known' | 'edits'>): number {
  const { length } = known.letters
  const weight = known.isHan ? Math.min(1, length / 4) : Math.min(1, length / tellingLength)
  return (0.6 + 0.4 * weight) * (1 - edits / length)
}

function hitsOf(fieldLine: FieldLine, known: KnownLabel): Hit[] {
  const { folded, line } = fieldLine
  const most = known.isHan && known.letters.length === longHan ? 1 : mostEdits(known.letters.length)
  const matches = matchLabel(folded.text, known.letters, most)
  // Most labels stand on no line at all.
  if (matches.length === 0) return []
  /** `父 許俊宏`: a sign alone and a name. */
  const isSpacedOff = (at: number): boolean => known.isHan && at < line.characters.length && gapBefore(fieldLine, at) >= wideGap / 2
  return matches.flatMap((match) => {
    const start = folded.at[match.start] ?? 0
    const end = afterMarks(line, (folded.at[match.end - 1] ?? line.characters.length - 1) + 1)
    const isWhole = folded.at[match.start - 1] !== start && folded.at[match.end] !== end - 1
    const isFree = known.isHan && known.letters.length > 1 && (match.edits === 0 || match.start === 0)
    return isWhole && (isFree || (folded.edges[start] && (folded.edges[end] || isSpacedOff(end))))
      ? [{ known, start, end, edits: match.edits }]
      : []
  })
}

/** Tone marks, which count for no label. */
function afterMarks({ characters }: FieldLine['line'], end: number): number {
  let at = end
  while (/^\p{M}$/u.test(characters[at]?.text ?? '')) at += 1
  return at
}

/** The longest and best first. */
function withoutOverlap(hits: readonly Hit[]): Hit[] {
  const worth = ({ known, edits }: Hit): number => known.letters.length - editCost * edits
  const chosen: Hit[] = []
  for (const hit of hits.toSorted((a, b) => worth(b) - worth(a))) {
    if (!chosen.some(({ start, end }) => hit.start < end && start < hit.end)) chosen.push(hit)
  }
  return chosen
}

/** A label opens its line, follows another, or is set apart from what stands before it; else the word belongs to a value. */
function standsAsLabel(line: FieldLine, { known, start, end }: Hit, before: PrintedLabel | undefined): boolean {
  const { characters } = line.line
  if (start === 0) return true
  // `9. 1,2`: a number after a number is what the first one says.
  if (before && before.end >= start) return !/^\d/.test(known.letters)
  if (gapBefore(line, start) >= wideGap || /[:：]/.test(characters[end]?.text ?? '')) return true
  if (known.isHan) return known.letters.length > 1
  const textOf = (from: number, to: number): string =>
    characters
      .slice(from, to)
      .map(({ text }) => text)
      .join('')
  return /\p{Ll}/u.test(textOf(start, end)) && !/\p{Ll}/u.test(textOf(before?.end ?? 0, start))
}
