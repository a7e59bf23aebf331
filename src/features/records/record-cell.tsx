import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedRecord } from '#client/wire-types.ts'
import { type OpenText, useOpenText } from '#ui/use-open-text.ts'
import { Hits } from './hits.tsx'
import type { RecordColumn } from './record-columns.ts'
import { useWho } from './use-who.ts'

export interface RecordCellProps {
  record: ListedRecord
  column: Exclude<RecordColumn, 'name'>
  searched: string
}

interface CellRequest {
  record: ListedRecord
  searched: string
  t: TFunction
  text: OpenText
}

const cells: Readonly<Record<Exclude<RecordColumn, 'name'>, (request: CellRequest) => ReactNode>> = {
  type: ({ record, text }) => text(`type.${record.documentType ?? 'unknown'}`, {}, record.documentType ?? ''),
  number: ({ record, searched }) => (
    <span data-value className="font-mono text-[.95em]">
      <Hits text={record.summary.number} searched={searched} />
    </span>
  ),
  reference: ({ record, searched }) => <Hits text={record.reference} searched={searched} />,
  day: ({ record, t }) => <span className="text-ink-soft max-tab:text-xs">{t('records.at', { at: record.capturedAt })}</span>,
  origin: ({ record, text }) => <span className="text-ink-soft">{text(`origin.${record.origin}`, {}, record.origin)}</span>,
  by: ({ record, t }) =>
    record.settledBy === null ? <span className="text-ink-faint">{t('records.nobody')}</span> : <WhoSettled who={record.settledBy} />,
  exported: ({ record, t }) => (
    <span className="text-ink-soft">{record.exportedAt !== null && t('records.at', { at: record.exportedAt })}</span>
  ),
}

function WhoSettled({ who }: { who: string }) {
  return useWho()(who, 'who')
}

/** What a record has in a column. */
export function RecordCell({ record, column, searched }: RecordCellProps) {
  const { t } = useTranslation()
  const text = useOpenText()
  return cells[column]({ record, searched, t, text })
}
