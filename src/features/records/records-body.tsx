import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { isNarrowed, type RecordsAddress } from './records-address.ts'
import { RecordsTable } from './records-table.tsx'
import { useFilterWords } from './use-filter-words.ts'
import type { useRecords } from './use-records.ts'

export interface RecordsBodyProps {
  address: RecordsAddress
  onAddress: (change: Partial<RecordsAddress>) => void
  records: ReturnType<typeof useRecords>
}

/** The rows, or what stands where they would be. */
export function RecordsBody({ address, onAddress, records }: RecordsBodyProps) {
  const { t } = useTranslation()
  const { list, visible } = records
  if (list.state === 'loading') return <RowsLoading label={t('app.loading')} />
  if (list.state === 'failed') {
    const action = <Button onClick={list.tryAgain}>{t('app.tryAgain')}</Button>
    return <FailureNote className="m-4" what={t('records.failed')} safe={t('records.failedSafe')} action={action} />
  }
  if (list.rows.length === 0) return <NoRecords address={address} onAddress={onAddress} />
  return (
    <>
      <RecordsTable
        rows={list.rows}
        total={list.total}
        visible={visible}
        searched={address.text}
        openId={address.openId}
        onOpen={records.open}
      />
      {isNarrowed(address) && (
        <p className="border-t border-line px-4 py-2 text-xs text-ink-faint">{t('records.match', { count: list.total })}</p>
      )}
    </>
  )
}

function NoRecords({ address, onAddress }: Pick<RecordsBodyProps, 'address' | 'onAddress'>) {
  const { t } = useTranslation()
  const filters = useFilterWords(address)
  if (!isNarrowed(address)) return <EmptyState title={t('records.none')}>{t('records.noneWhy')}</EmptyState>
  return (
    <EmptyState
      title={t('records.noMatch')}
      action={
        <>
          {filters.map(({ words, without }) => (
            <Button key={words} onClick={() => onAddress(without)}>
              {t('records.without', { filter: words })}
            </Button>
          ))}
          {address.text !== '' && <Button onClick={() => onAddress({ text: '' })}>{t('records.without', { filter: address.text })}</Button>}
        </>
      }
    >
      {address.text === '' ? undefined : t('records.noMatchWhy')}
    </EmptyState>
  )
}

const widths = ['w-44', 'w-36', 'w-52', 'w-40', 'w-48', 'w-32', 'w-40', 'w-44']

function RowsLoading({ label }: { label: string }) {
  return (
    <output aria-label={label} className="block min-h-0 flex-1 overflow-hidden pt-[34px]">
      {widths.map((width, at) => (
        <span key={`${width} ${at < 4}`} className="flex h-[39px] items-center gap-8 border-b border-line px-4">
          <Skeleton className="w-4" />
          <Skeleton className={width} />
          <Skeleton className="w-20" />
          <Skeleton className="w-24" />
        </span>
      ))}
    </output>
  )
}
