import type { LineDoubt } from './line-doubts.ts'
import type { LineRow } from './line-row.ts'

/** One numbered answer to what a line says. */
export interface LineChoice {
  /** What it is called: a character, or the machine's whole line. */
  label: string
  kind: 'character' | 'line'
  /** The whole line with it. */
  text: string
  isStanding: boolean
}

/** As many as there are keys. */
const mostChoices = 9

/**
 * What can be taken by number in a line: each doubtful character as it was read and what else it may be; and the
 * machine's line where a person's differs in more than that. Characters stay in place only while the line is as long as
 * it was read.
 */
export function lineChoices({ shown, read, state }: Pick<LineRow, 'shown' | 'read' | 'state'>, doubts: readonly LineDoubt[]): LineChoice[] {
  const base = shown.length === read.length ? shown : read
  const characters = doubts.flatMap(({ at, text, others }) =>
    [text, ...others]
      .filter((other) => other.length === text.length)
      .map((other): LineChoice => {
        const line = base.slice(0, at) + other + base.slice(at + text.length)
        return { label: other, kind: 'character', text: line, isStanding: line === shown }
      }),
  )
  const isOther = state === 'verified' && shown !== read && !characters.some(({ text }) => text === read)
  const whole: LineChoice[] = isOther ? [{ label: read, kind: 'line', text: read, isStanding: false }] : []
  // A single character that could be nothing else is no choice.
  const offered = characters.length > 1 ? characters : []
  return [...offered, ...whole].slice(0, mostChoices)
}
