import type { FieldLine } from '../fields/field-line.ts'
import { hasPartOf, matchLabel } from '../fields/match-label.ts'
import type { TypeAnchor } from './type-anchors.ts'

/** An anchor as it was found on a page. */
export interface FoundAnchor {
  anchor: TypeAnchor
  /** 0..1: the share of its letters that were read as they should be. */
  likeness: number
  /** 0..1: its share of the letters on its line; a title has a line to itself, or two languages share one. */
  share: number
}

/** In heights of a line. */
const sameRow = 0.8
const fromRight = /\p{Script=Arabic}/u

interface Hit extends FoundAnchor {
  start: number
  end: number
}

/** Every anchor that stands on the page, each once, at its best. Words inside a longer anchor are that anchor's. */
export function anchorsOnPage(lines: readonly FieldLine[], anchors: readonly TypeAnchor[]): FoundAnchor[] {
  const rows = rowsOf(lines)
  const all = [...lines, ...rows].map(({ folded }) => folded.text).join('\n')
  const likely = anchors.filter((anchor) => hasPartOf(all, anchor.letters, mostWrong(anchor)))
  const long = likely.filter(mayBeParted)
  const hits = [...lines.flatMap((line) => hitsOn(line, likely)), ...rows.flatMap((row) => hitsOn(row, long))]
  const best = new Map<TypeAnchor, FoundAnchor>()
  for (const { anchor, likeness, share } of hits) {
    const known = best.get(anchor)
    if (!known || likeness * share > known.likeness * known.share) best.set(anchor, { anchor, likeness, share })
  }
  return [...best.values()]
}

/** How many letters of an anchor may be wrong: fewer than of a label that is looked for, since there are thousands of these; seals lie over Chinese titles. */
function mostWrong(anchor: TypeAnchor): number {
  return Math.min(2, Math.floor(anchor.letters.length / (isLongTitle(anchor) ? 4 : 8)))
}

/** A Chinese title is often parted by the seal in its middle. */
function isLongTitle(anchor: TypeAnchor): boolean {
  return anchor.isHan && mayBeParted(anchor)
}

/** Titles in large letters have wide spaces: where a line has no words of Latin letters to be found by, each word may be a line. */
function mayBeParted({ isHan, letters, owners }: TypeAnchor): boolean {
  return (isHan || fromRight.test(letters)) && letters.length >= 6 && owners.some(({ field }) => field === null)
}

type FoldedOnly = Pick<FieldLine, 'folded'>

/** Lines that stand side by side, as one each, in the order in which they are read. */
function rowsOf(lines: readonly FieldLine[]): FoldedOnly[] {
  const rows: FieldLine[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && line.pageIndex === last.pageIndex && Math.abs(line.leftMiddle - last.rightMiddle) < sameRow * last.height)
      row.push(line)
    else rows.push([line])
  }
  const inOrder = (row: FieldLine[]): FieldLine[] => (row.some(({ folded }) => fromRight.test(folded.text)) ? row.toReversed() : row)
  return rows.filter(({ length }) => length > 1).map((row) => ({ folded: joined(inOrder(row)) }))
}

function joined(row: readonly FieldLine[]): FieldLine['folded'] {
  let before = 0
  const at: number[] = []
  const edges: boolean[] = []
  for (const { line, folded } of row) {
    at.push(...folded.at.map((index) => index + before))
    edges.push(...folded.edges.slice(0, line.characters.length))
    before += line.characters.length
  }
  return { text: row.map(({ folded }) => folded.text).join(''), at, edges: [...edges, true] }
}

function hitsOn({ folded }: FoldedOnly, anchors: readonly TypeAnchor[]): Hit[] {
  const hits = anchors.flatMap((anchor) =>
    matchLabel(folded.text, anchor.letters, mostWrong(anchor))
      .filter(({ start, end, edits }) => standsFree(folded, anchor, { start, end, edits }))
      .map(({ start, end, edits }) => ({
        anchor,
        start,
        end,
        likeness: 1 - edits / anchor.letters.length,
        share: (end - start) / lettersLike(anchor, folded.text),
      })),
  )
  const isInside = (inner: Hit, outer: Hit): boolean =>
    outer.end - outer.start > inner.end - inner.start && inner.start >= outer.start && inner.end <= outer.end && outer.likeness > 0.9
  return hits.filter((hit) => !hits.some((other) => isInside(hit, other)))
}

/** How many letters of a line are of the anchor's kind: beside a Chinese title its English one may stand. */
function lettersLike({ isHan }: TypeAnchor, text: string): number {
  return isHan ? text.replace(/\P{Script=Han}/gu, '').length : text.length
}

/** Whole words; Chinese has none, and a short numbering only opens a line. */
function standsFree(
  { at, edges, text }: FieldLine['folded'],
  { isHan, letters }: TypeAnchor,
  { start, end, edits }: { start: number; end: number; edits: number },
): boolean {
  if (isHan && (edits === 0 || letters.length >= 6)) return true
  const first = at[start] ?? 0
  const last = at[end - 1] ?? 0
  if (at[start - 1] === first || at[end] === last) return false
  if (letters.length < 3) return start === 0 && (edges[last + 1] ?? true) && text.length > end
  return (edges[first] ?? false) && (edges[last + 1] ?? false)
}
