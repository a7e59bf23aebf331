import { PanelRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '#client/wire-types.ts'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { shortId } from './history-address.ts'
import { useLineWords } from './use-line-words.ts'

interface HistoryItemProps {
  line: HistoryLine
  /** Narrows the list to a document. */
  onOfRecord: (recordId: string) => void
  onOpenRecord: ((recordId: string) => void) | null
}

/** One line: when, who, what, and of which document. */
export function HistoryItem({ line, onOfRecord, onOpenRecord }: HistoryItemProps) {
  const { t } = useTranslation()
  const { who, what, detail } = useLineWords()(line)
  return (
    <li
      value={line.id}
      className="grid min-h-9 grid-cols-[112px_150px_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 border-b border-line px-3.5 py-1 last:border-0 max-tab:grid-cols-[minmax(0,1fr)_auto] max-tab:py-2"
    >
      <time
        dateTime={line.at}
        title={t('history.line', { id: line.id })}
        className="text-xs text-ink-soft tabular-nums max-tab:order-2 max-tab:text-right"
      >
        {t('history.at', { at: line.at })}
      </time>
      <span className="truncate font-medium max-tab:order-1">{who}</span>
      <span className={cx('[overflow-wrap:anywhere] max-tab:order-3', line.recordId === null && 'col-span-2')}>
        {what}
        {detail !== '' && <span className="text-ink-soft"> · {detail}</span>}
      </span>
      {line.recordId !== null && (
        <span className="flex items-center justify-end gap-1 max-tab:order-4">
          <OfRecord line={line} recordId={line.recordId} onOfRecord={onOfRecord} onOpenRecord={onOpenRecord} />
        </span>
      )}
    </li>
  )
}

function OfRecord({ line, recordId, onOfRecord, onOpenRecord }: HistoryItemProps & { recordId: string }) {
  const { t } = useTranslation()
  const id = shortId(recordId)
  return (
    <>
      {!line.isThere && <span className="text-xs text-ink-soft">{t('history.gone')}</span>}
      <button
        type="button"
        aria-label={t('history.ofRecord', { id })}
        onClick={() => onOfRecord(recordId)}
        className="min-h-6 font-mono text-xs text-accent-text underline underline-offset-2 max-tab:min-h-11"
      >
        {id}
      </button>
      {line.isThere && onOpenRecord !== null && (
        <IconButton
          label={t('history.open', { id })}
          icon={<PanelRight size={16} strokeWidth={1.6} aria-hidden />}
          onClick={() => onOpenRecord(recordId)}
        />
      )}
    </>
  )
}
