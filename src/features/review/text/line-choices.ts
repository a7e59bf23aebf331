import { differingPlaces } from './differing-places.ts'
import type { LineDoubt } from './line-doubts.ts'
import type { LineRow } from './line-row.ts'

/** One numbered answer to what a line says. */
export interface LineChoice {
  /** What it is called: a character, or a whole line. */
  label: string
  /** `machine`, `remote`: the whole line as our own engine, or the remote API, read it. */
  kind: 'character' | 'machine' | 'remote'
  /** The whole line with it. */
  text: string
  isStanding: boolean
  /** Characters of the label in which the two readings of the line differ, from 0. */
  marks: readonly number[]
}

/** As many as there are keys. */
const mostChoices = 9

type ChoiceRow = Pick<LineRow, 'shown' | 'read' | 'state' | 'remote' | 'byBoth'>

/**
 * What can be taken by number in a line: where two recognisers read it, what each says; each doubtful character as it was read and what
 * else it may be; and the machine's line where a person's differs in more than that.
 */
export function lineChoices(row: ChoiceRow, doubts: readonly LineDoubt[]): LineChoice[] {
  const lines = byTwo(row)
  const characters = ofCharacters(row, doubts)
  const isOther = row.state === 'verified' && row.shown !== row.read && ![...lines, ...characters].some(({ text }) => text === row.read)
  const whole: LineChoice[] = isOther ? [wholeLine(row, { kind: 'machine', text: row.read })] : []
  // A single character that could be nothing else is no choice.
  return [...lines, ...(characters.length > 1 ? characters : []), ...whole].slice(0, mostChoices)
}

/** Both readings, also where they differ in spaces alone. */
function byTwo(row: ChoiceRow): LineChoice[] {
  const { read, remote, byBoth } = row
  if (remote === null || byBoth === 'alone' || remote === read) return []
  const [own, told] = differingPlaces(read, remote)
  return [wholeLine(row, { kind: 'machine', text: read, marks: own }), wholeLine(row, { kind: 'remote', text: remote, marks: told })]
}

function wholeLine({ shown }: ChoiceRow, line: Pick<LineChoice, 'kind' | 'text'> & Partial<LineChoice>): LineChoice {
  return { marks: [], ...line, label: line.text, isStanding: line.text === shown }
}

/** Characters stay in place only while the line is as long as it was read. */
function ofCharacters({ shown, read }: ChoiceRow, doubts: readonly LineDoubt[]): LineChoice[] {
  const base = shown.length === read.length ? shown : read
  return doubts.flatMap(({ at, text, others }) =>
    [text, ...others]
      .filter((other) => other.length === text.length)
      .map((other): LineChoice => {
        const line = base.slice(0, at) + other + base.slice(at + text.length)
        return { label: other, kind: 'character', text: line, isStanding: line === shown, marks: [] }
      }),
  )
}
