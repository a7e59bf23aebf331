import { cx } from '#ui/cx.ts'
import { useAgeWords } from './use-age-words.ts'
import { waitingAge } from './waiting-age.ts'

/** How long a document has waited, with a bar that fills to its due time. */
export function WaitingCell({ since, nowMs }: { since: string; nowMs: number }) {
  const age = waitingAge(Date.parse(since), nowMs)
  const words = useAgeWords()
  return (
    <span className="flex items-center gap-2.5 whitespace-nowrap tabular-nums">
      <span className={cx('min-w-[52px] max-tab:min-w-0', age.isLate && 'font-strong')}>{words(age)}</span>
      <span aria-hidden className="h-1 w-11 overflow-hidden rounded-full bg-line max-wide:hidden">
        <span className={cx('block h-full', age.isLate ? 'bg-look' : 'bg-ink-faint')} style={{ width: `${age.share * 100}%` }} />
      </span>
    </span>
  )
}
