/** Numbers that look random and are the same at every run. */
export interface SeededRandom {
  /** 0 <= x < 1 */
  next: () => number
  /** Whole, both ends included. */
  integer: (from: number, to: number) => number
  between: (from: number, to: number) => number
  pick: <Items extends readonly [unknown, ...unknown[]]>(items: Items) => Items[number]
  /** Mean 0, deviation 1. */
  normal: () => number
}

function hashOf(seed: string): number {
  let hash = 2166136261
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619)
  return hash >>> 0
}

/** mulberry32, seeded with the FNV-1a hash of `seed`. */
export function seededRandom(seed: string | number): SeededRandom {
  let state = hashOf(String(seed))
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    between: (from, to) => from + next() * (to - from),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    // Box and Muller; 1 - next() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
