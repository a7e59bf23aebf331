import type { TextStretch } from '#domain/text/find-in-line.ts'
import type { LineDoubt } from './line-doubts.ts'

/** A piece of a line that is drawn in one way. */
export interface TextPart extends TextStretch {
  text: string
  isDoubtful: boolean
  /** Among what is looked for; `now`: the hit that is looked at. */
  hit: 'none' | 'found' | 'now'
}

export interface Marks {
  doubts: readonly LineDoubt[]
  hits: readonly TextStretch[]
  now: TextStretch | null
}

/** A line cut wherever its drawing changes. */
export function textParts(text: string, { doubts, hits, now }: Marks): TextPart[] {
  const doubtful = doubts.map(({ at, text: { length } }) => ({ start: at, end: at + length }))
  const cuts = [...doubtful, ...hits].flatMap(({ start, end }) => [start, end]).filter((cut) => cut > 0 && cut < text.length)
  const edges = [0, ...new Set(cuts.toSorted((left, right) => left - right)), text.length]
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length
    const covers = (stretch: TextStretch): boolean => stretch.start <= start && stretch.end >= end
    const hit = hits.find(covers)
    return { start, end, text: text.slice(start, end), isDoubtful: doubtful.some(covers), hit: hit ? hitWord(hit, now) : 'none' }
  })
}

function hitWord(hit: TextStretch, now: TextStretch | null): 'found' | 'now' {
  return hit.start === now?.start && hit.end === now.end ? 'now' : 'found'
}
