import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { type HistoryAddress, askedByAddress, wholeHistory } from './history-address.ts'
import { HistoryItem } from './history-item.tsx'
import { useHistoryLines } from './use-history-lines.ts'

export interface HistoryBodyProps {
  address: HistoryAddress
  onAddress: (change: Partial<HistoryAddress>) => void
  /** Null where whoever works here may look at no document. */
  onOpenRecord: ((recordId: string) => void) | null
}

/** The lines, or what stands where they would be. */
export function HistoryBody({ address, onAddress, onOpenRecord }: HistoryBodyProps) {
  const { t } = useTranslation()
  const { lines, state, showOlder, tryAgain } = useHistoryLines(address)
  if (state === 'failed') {
    return (
      <FailureNote
        what={t('history.failed')}
        safe={t('history.failedSafe')}
        action={<Button onClick={tryAgain}>{t('app.tryAgain')}</Button>}
      />
    )
  }
  if (state === 'loading') {
    return (
      <output aria-label={t('app.loading')} className="grid gap-4">
        <Skeleton className="w-2/3" />
        <Skeleton className="w-1/2" />
      </output>
    )
  }
  if (lines.length === 0) {
    const isNarrowed = Object.keys(askedByAddress(address)).length > 0
    if (!isNarrowed) return <EmptyState title={t('history.none')} />
    return (
      <EmptyState title={t('history.noMatch')} action={<Button onClick={() => onAddress(wholeHistory)}>{t('history.clear')}</Button>} />
    )
  }
  return (
    <section aria-label={t('history.lines')}>
      <ol className="rounded-md border border-line bg-surface">
        {lines.map((line) => (
          <HistoryItem key={line.id} line={line} onOfRecord={(recordId) => onAddress({ recordId })} onOpenRecord={onOpenRecord} />
        ))}
      </ol>
      {showOlder !== null && (
        <Button className="mt-3" onClick={showOlder}>
          {t('history.older')}
        </Button>
      )}
    </section>
  )
}
