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

interface Hit extends FoundAnchor {
  start: number
  end: number
}

/** Every anchor that stands on the page, each once, at its best. Words inside a longer anchor are that anchor's. */
export function anchorsOnPage(lines: readonly FieldLine[], anchors: readonly TypeAnchor[]): FoundAnchor[] {
  const all = lines.map(({ folded }) => folded.text).join('\n')
  const likely = anchors.filter(({ letters }) => hasPartOf(all, letters, mostWrong(letters)))
  const best = new Map<TypeAnchor, FoundAnchor>()
  for (const { anchor, likeness, share } of lines.flatMap((line) => hitsOn(line, likely))) {
    const known = best.get(anchor)
    if (!known || likeness * share > known.likeness * known.share) best.set(anchor, { anchor, likeness, share })
  }
  return [...best.values()]
}

/** How many letters of an anchor may be wrong: fewer than of a label that is looked for, since there are thousands of these. */
function mostWrong({ length }: string): number {
  return Math.min(2, Math.floor(length / 8))
}

function hitsOn({ folded }: FieldLine, anchors: readonly TypeAnchor[]): Hit[] {
  const hits = anchors.flatMap((anchor) =>
    matchLabel(folded.text, anchor.letters, mostWrong(anchor.letters))
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
  if (isHan && edits === 0) return true
  const first = at[start] ?? 0
  const last = at[end - 1] ?? 0
  if (at[start - 1] === first || at[end] === last) return false
  if (letters.length < 3) return start === 0 && (edges[last + 1] ?? true) && text.length > end
  return (edges[first] ?? false) && (edges[last + 1] ?? false)
}
