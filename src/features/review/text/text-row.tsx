import type { TextLine } from '#domain/page-text.ts'
import { useReview } from '../review-context.ts'
import { useReviewStore } from '../review.store.ts'
import type { Hit } from './hits.ts'
import { LineChoices } from './line-choices-bar.tsx'
import { type LineDoubt, lineDoubts } from './line-doubts.ts'
import { LineItem } from './line-item.tsx'
import { isOpenLine, type LineRow } from './line-row.ts'

interface TextRowProps {
  lines: readonly LineRow[]
  /** The page's lines as read, by number; empty until they are here. */
  read: readonly TextLine[]
  hits: readonly Hit[]
  now: Hit | null
}

/** Lines that stand side by side, and under them what can be taken for the one that has the keyboard. */
export function TextRow({ lines, read, hits, now }: TextRowProps) {
  const { documentType, isReadOnly } = useReview()
  const focused = useReviewStore((state) => state.focused)
  const doubtsOf = (row: LineRow): readonly LineDoubt[] => {
    const line = read[row.line]
    return line === undefined || documentType === null ? [] : lineDoubts(line, documentType.characterThreshold)
  }
  const open = lines.find(({ key }) => key === focused)
  return (
    <div className="text-row">
      <div className="flex flex-wrap gap-x-2">
        {lines.map((row) => (
          <LineItem
            key={row.key}
            row={row}
            doubts={isOpenLine(row) ? doubtsOf(row) : []}
            hits={hits.filter(({ key }) => key === row.key)}
            now={now?.key === row.key ? now : null}
          />
        ))}
      </div>
      {open !== undefined && !isReadOnly && <LineChoices row={open} doubts={doubtsOf(open)} />}
    </div>
  )
}
