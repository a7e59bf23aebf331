import type { DocumentType } from '#domain/document-type.ts'
import { type FieldLine, gapBefore, wideGap } from './field-line.ts'
import { foldLetters } from './fold-line.ts'
import { endOfLabel, startOfLabel } from './label-ends.ts'
import { matchLabel } from './match-label.ts'

/** A label where it is printed: characters `start` to before `end` of its line, its signs and numbering among them. */
export interface PrintedLabel {
  line: FieldLine
  /** Null for a label whose value is not asked for. */
  field: string | null
  start: number
  end: number
  /** 0..1: how much of it was read as it should be, long labels before short ones. */
  quality: number
}

export interface KnownLabel {
  field: string | null
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
/** Labels as long as this are as telling as any. */
const tellingLength = 10

/** Every label that a document may carry, as letters; its fields' own first. */
export function knownLabels({ fields, otherLabels = [] }: Pick<DocumentType, 'fields' | 'otherLabels'>): KnownLabel[] {
  const own = Object.entries(fields).flatMap(([field, { labels }]) => labels.map((label) => ({ field, label })))
  return [...own, ...otherLabels.map((label) => ({ field: null, label }))]
    .map(({ field, label }) => ({ field, letters: foldLetters(label), isHan: /\p{Script=Han}/u.test(label) }))
    .filter(({ letters }) => letters.length > 0)
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
    const label = { line, field: hit.known.field, start, end, quality: qualityOf(hit) }
    const continues = before && before.field === label.field && before.end >= start
    if (continues) found[found.length - 1] = { ...before, end, quality: Math.max(before.quality, label.quality) }
    else found.push(label)
  }
  return found
}

/** `Nom de religion`: a small word right after it makes another label of it. */
function goesOn({ line }: FieldLine, end: number, next: number): boolean {
  return end < next && /\p{Ll}/u.test(line.characters[end]?.text ?? '')
}

function qualityOf({ known, edits }: Hit): number {
  const { length } = known.letters
  const weight = known.isHan ? Math.min(1, length / 4) : Math.min(1, length / tellingLength)
  return (0.6 + 0.4 * weight) * (1 - edits / length)
}

function hitsOf({ folded, line }: FieldLine, known: KnownLabel): Hit[] {
  return matchLabel(folded.text, known.letters).flatMap((match) => {
    const start = folded.at[match.start] ?? 0
    const end = (folded.at[match.end - 1] ?? line.characters.length - 1) + 1
    const isWhole = folded.at[match.start - 1] !== start && folded.at[match.end] !== end - 1
    const isFree = known.isHan && known.letters.length > 1 && match.edits === 0
    return isWhole && (isFree || (folded.edges[start] && folded.edges[end])) ? [{ known, start, end, edits: match.edits }] : []
  })
}

/** The longest and best first; of one word that is a label of two fields, the field that stands first. */
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
  if (start === 0 || (before && before.end >= start)) return true
  if (gapBefore(line, start) >= wideGap || /[:：]/.test(characters[end]?.text ?? '')) return true
  if (known.isHan) return known.letters.length > 1
  const textOf = (from: number, to: number): string =>
    characters
      .slice(from, to)
      .map(({ text }) => text)
      .join('')
  return /\p{Ll}/u.test(textOf(start, end)) && !/\p{Ll}/u.test(textOf(before?.end ?? 0, start))
}
