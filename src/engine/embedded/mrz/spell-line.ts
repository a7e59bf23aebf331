import { characterOf, classCount, fillerClass, impossible } from './alphabet.ts'
import { nameStateCount, nextNameState, type LinePattern } from './line-pattern.ts'

interface Spelling {
  score: number
  text: string
}

/** The likeliest text of a line whose places are known, by the position classes and the name grammar. */
export function spellLine(positions: readonly Float32Array[], pattern: LinePattern): string {
  let spellings: (Spelling | null)[] = [{ score: 0, text: '' }]
  positions.forEach((logs, column) => {
    const next: (Spelling | null)[] = Array.from({ length: nameStateCount }, () => null)
    spellings.forEach((spelling, state) => {
      if (spelling) extend(spelling, logs, (index) => stateAfter(pattern, { column, state }, index), next)
    })
    spellings = next
  })
  const best = spellings.reduce((a, b) => (b && (!a || b.score > a.score) ? b : a), null)
  return best?.text ?? ''
}

function stateAfter({ nameStart }: LinePattern, at: { column: number; state: number }, index: number): number {
  if (nameStart === null || at.column < nameStart) return 0
  const isFiller = index === fillerClass
  if (at.column === nameStart) return isFiller ? -1 : 0
  return nextNameState(at.state, isFiller)
}

function extend(spelling: Spelling, logs: Float32Array, stateOf: (index: number) => number, next: (Spelling | null)[]): void {
  for (let index = 0; index < classCount; index++) {
    const log = logs[index] ?? impossible
    const state = stateOf(index)
    if (log <= impossible / 2 || state < 0) continue
    const score = spelling.score + log
    if (score > (next[state]?.score ?? -Infinity)) next[state] = { score, text: spelling.text + characterOf(index) }
  }
}
