import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import type { HistoryEntry } from '#client/wire-types.ts'
import type { RecordEntry } from '#domain/record.ts'
import { Chip } from '#ui/chip.tsx'
import { cx } from '#ui/cx.ts'
import { useHistoryWords } from './use-history-words.ts'

/** The whole log is read for it. */
const checkedAgainMs = 5 * 60_000

export const historyId = 'record-history'

/** All that happened, newest first: people's events filled, the machine's hollow. */
export function RecordHistory({ record }: { record: RecordEntry }) {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data: entries } = useQuery(queries.records.history.queryOptions({ input: { id: record.id } }))
  return (
    <section aria-labelledby={historyId} className="border-t border-line px-4 pt-3 pb-4">
      <div className="mb-2 flex items-baseline gap-2">
        <h3 id={historyId} tabIndex={-1}>
          {t('records.history')}
        </h3>
        {entries !== undefined && <LogChip />}
      </div>
      <ol className="grid">
        {entries?.map((entry, at) => (
          <HistoryItem key={entry.id} entry={entry} isLast={at === entries.length - 1} />
        ))}
      </ol>
    </section>
  )
}

/** Whether all that was ever written is still what was written: it is one log for all records. */
function LogChip() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data: log } = useQuery(queries.history.check.queryOptions({ staleTime: checkedAgainMs }))
  const fault = log?.faults[0]
  if (log === undefined) return null
  if (fault !== undefined) return <Chip state="conflict">{t('records.logBroken', { entry: fault.entry })}</Chip>
  return <Chip icon={<Check size={13} strokeWidth={1.8} aria-hidden />}>{t('records.logHolds')}</Chip>
}

function HistoryItem({ entry, isLast }: { entry: HistoryEntry; isLast: boolean }) {
  const { t } = useTranslation()
  const words = useHistoryWords()(entry)
  const isPerson = entry.who !== 'machine'
  return (
    <li className="relative pb-3 pl-[22px] [overflow-wrap:anywhere]">
      {!isLast && <span aria-hidden className="absolute top-[18px] -bottom-[3px] left-[8px] w-px bg-line-strong" />}
      <span
        aria-hidden
        className={cx(
          'absolute top-[5px] left-1 size-[9px] rounded-full border-2',
          isPerson ? 'border-verified bg-verified' : 'border-line-control bg-surface',
        )}
      />
      <span data-value={words.isValue || undefined}>{words.what}</span>{' '}
      {words.before !== null && (
        <del data-value className="font-mono text-[.95em] text-ink-faint">
          {words.before}
        </del>
      )}{' '}
      <time dateTime={entry.at} className="text-xs whitespace-nowrap text-ink-faint tabular-nums">
        {t('records.at', { at: entry.at })}
      </time>
      {words.why !== null && <p className="text-xs text-ink-soft">{words.why}</p>}
    </li>
  )
}
