import type { CharacterSpan } from './align-characters.ts'

/** Between which characters a pointer at `x` pixels means: 0 before the first. */
export function caretPlace(spans: readonly CharacterSpan[], x: number): number {
  const after = spans.findIndex(({ start, width }) => x < start + width / 2)
  return after < 0 ? spans.length : after
}

/** Where the caret stands before that character; after the last one when there is none. */
export function caretX(spans: readonly CharacterSpan[], place: number): number {
  const next = spans[place]
  const before = spans[place - 1]
  if (next === undefined) return before === undefined ? 0 : before.start + before.width
  return before === undefined ? next.start : (before.start + before.width + next.start) / 2
}
