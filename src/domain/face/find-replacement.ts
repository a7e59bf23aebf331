import { type FaceMoment, hasFace } from './face-moment.ts'
import { likenessOf } from './judge-comparison.ts'
import { leastFacePx } from './warn-of-face.ts'

/** One person in a poor clip never was less like the first frames than 0.33; two people never more than 0.15. */
const otherBelow = 0.22
/** Who it is at first is said by this many good frames together. */
const referenceFrames = 3
/** One frame alone may be blurred. */
const leastFrames = 3
/** Faces turned further are not compared: about 30 degrees. */
const mostTurn = 0.4

/** When somebody else took the first person's place, in milliseconds; null where nobody did, or too little was seen to say. */
export function findReplacement(moments: readonly FaceMoment[]): number | null {
  const good = moments.flatMap((moment) => {
    if (!hasFace(moment) || moment.face.embedding === null) return []
    const { shape, heightPx, embedding } = moment.face
    return Math.abs(shape.turn) <= mostTurn && heightPx >= leastFacePx ? [{ atMs: moment.atMs, embedding }] : []
  })
  const first = good.slice(0, referenceFrames).map(({ embedding }) => embedding)
  let others: number[] = []
  for (const { atMs, embedding } of good.slice(referenceFrames)) {
    const isOther = middle(first.map((reference) => likenessOf(reference, embedding))) < otherBelow
    others = isOther ? [...others, atMs] : []
    if (others.length >= leastFrames) return others[0] ?? null
  }
  return null
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
