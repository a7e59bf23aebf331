import { Equal } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TextStretch } from '#domain/text/find-in-line.ts'
import { cx } from '#ui/cx.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { fieldInputId } from '../fields/field-ids.ts'
import { useReview } from '../review-context.ts'
import { pointAt } from '../review.store.ts'
import { differingPlaces } from './differing-places.ts'
import type { LineDoubt } from './line-doubts.ts'
import type { LineRow } from './line-row.ts'
import { textParts } from './text-parts.ts'
import { useLineInput } from './use-line-input.ts'

const equal = { size: 12, strokeWidth: 1.8, className: 'text-ink-faint', 'aria-hidden': true } as const

interface LineItemProps {
  row: LineRow
  /** Characters to look at. */
  doubts: readonly LineDoubt[]
  hits: readonly TextStretch[]
  /** The hit that is looked at, where it is in this line. */
  now: TextStretch | null
}

/** One line: a text field whose text is drawn under it, so that doubts and hits can be marked. It is as wide as its text is long. */
export function LineItem({ row, doubts, hits, now }: LineItemProps) {
  const { words } = useReview()
  const item = useRef<HTMLDivElement>(null)
  const { text, ...input } = useLineInput(row, doubts)
  useEffect(() => {
    if (now !== null) item.current?.scrollIntoView({ block: 'nearest' })
  }, [now])
  const task = row.state === 'look' || row.state === 'conflict' ? words.say(`review.task.${row.state}`) : ''
  const agreed = row.byBoth === 'agree' ? words.say('review.text.bothAgree') : ''
  const name = [words.field(row.key), row.state === 'plain' ? '' : words.say(`state.${row.state}`), task, agreed].filter(
    (part) => part !== '',
  )
  const columns = columnsOf(row.read)
  const differing = row.state === 'conflict' ? differingDoubts(row) : []
  const marks = text === row.shown ? { doubts: [...doubts, ...differing], hits, now } : { doubts: [], hits: [], now: null }
  return (
    <div
      ref={item}
      data-line={row.key}
      data-state={row.state}
      data-lights={row.key}
      className="text-line"
      style={{ flexGrow: columns, flexBasis: `min(100%, ${columns}ch + 3rem)` }}
      onPointerEnter={() => pointAt(row.key)}
      onPointerLeave={() => pointAt(null)}
    >
      <span className="text-glyph">
        {row.state === 'plain' ? agreed !== '' && <Equal {...equal} /> : <StateGlyph state={row.state} size={14} />}
      </span>
      <span className="text-field" data-value>
        <span aria-hidden className="text-drawn">
          {textParts(text, marks).map(({ start, text: part, isDoubtful, hit }) => (
            <span key={start} className={cx(isDoubtful && 'doubtful', hit !== 'none' && 'text-hit', hit === 'now' && 'is-now')}>
              {part}
            </span>
          ))}
        </span>
        <textarea
          id={fieldInputId(row.key)}
          aria-label={name.join(', ')}
          value={text}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          {...input}
        />
      </span>
    </div>
  )
}

/** Where the remote API reads another character than ours. */
function differingDoubts({ read, remote }: LineRow): LineDoubt[] {
  const [own] = differingPlaces(read, remote ?? read)
  return own.map((at) => ({ at, text: read[at] ?? '', others: [] }))
}

/** About how wide a text is, in figures: a sign of Chinese, Japanese or Korean is as wide as two. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 2)
}
