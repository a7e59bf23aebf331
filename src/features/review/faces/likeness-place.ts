import { comparisonLimits } from '#domain/face/judge-comparison.ts'

/** Where the hatched middle of the scale begins and ends, 0..1. */
export const unsurePart = { from: 0.38, to: 0.62 }
/** Two people are hardly ever less alike than this; one person's pictures hardly ever more than that. */
const ends = { lowest: -0.2, highest: 0.85 }

/** Where a likeness stands on the scale, 0..1: each of the three answers has its own part of it. */
export function likenessPlace(likeness: number): number {
  const { differentBelow, sameAbove } = comparisonLimits
  const { from, to } = unsurePart
  if (likeness < differentBelow) return between(likeness, { from: ends.lowest, to: differentBelow }, { from: 0, to: from })
  if (likeness > sameAbove) return between(likeness, { from: sameAbove, to: ends.highest }, { from: to, to: 1 })
  return between(likeness, { from: differentBelow, to: sameAbove }, unsurePart)
}

interface Part {
  from: number
  to: number
}

function between(value: number, given: Part, wanted: Part): number {
  const share = Math.min(1, Math.max(0, (value - given.from) / (given.to - given.from)))
  return wanted.from + share * (wanted.to - wanted.from)
}
