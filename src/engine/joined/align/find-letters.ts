/** A stretch of a text that is like what was looked for. */
export interface LikeStretch {
  start: number
  end: number
  /** Letters put in, taken out or changed. */
  distance: number
}

/** Where in a text something stands, nearly: the stretch with the fewest differences, the first of several (Sellers). Null for nothing to look for. */
export function findLetters(sought: string, text: string): LikeStretch | null {
  if (sought === '' || text === '') return null
  // Of each column: the differences so far, and where its stretch began.
  let before = Array.from({ length: sought.length + 1 }, (_, row) => ({ distance: row, start: 0 }))
  let best: LikeStretch | null = null
  for (let end = 1; end <= text.length; end++) {
    const column = [{ distance: 0, start: end }]
    for (let row = 1; row <= sought.length; row++) {
      const isSame = sought[row - 1] === text[end - 1]
      column.push(cheapest(step(before[row - 1], isSame ? 0 : 1), step(before[row], 1), step(column[row - 1], 1)))
    }
    const last = column[sought.length]
    if (last && (best === null || last.distance < best.distance)) best = { ...last, end }
    before = column
  }
  return best
}

interface Step {
  distance: number
  start: number
}

function step(from: Step | undefined, cost: number): Step {
  return { distance: (from?.distance ?? 0) + cost, start: from?.start ?? 0 }
}

function cheapest(change: Step, ...others: readonly Step[]): Step {
  return others.reduce((best, each) => (each.distance < best.distance ? each : best), change)
}
