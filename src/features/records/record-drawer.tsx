import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { RecordEntry } from '#domain/record.ts'
import { Chip } from '#ui/chip.tsx'
import { Drawer } from '#ui/drawer.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import { RecordActs } from './record-acts.tsx'
import { RecordFields } from './record-fields.tsx'
import { RecordHistory } from './record-history.tsx'
import { RecordKeeping } from './record-keeping.tsx'
import { RecordPicture } from './record-picture.tsx'
import { titleOfRecord } from './title-of-record.ts'
import { useWho } from './use-who.ts'

export interface RecordDrawerProps {
  recordId: string
  onClose: () => void
  onDelete: () => void
  className?: string
}

/** One record at the side: picture, fields, and all that happened to it. */
export function RecordDrawer({ recordId, onClose, onDelete, className }: RecordDrawerProps) {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data: record, error } = useQuery(queries.records.get.queryOptions({ input: { id: recordId } }))
  const subtitle = useSubtitle(record ?? null)
  return (
    <Drawer
      label={t('records.drawer')}
      title={record === undefined ? <Skeleton className="w-40" /> : <RecordTitle record={record} />}
      subtitle={subtitle}
      closeLabel={t('app.close')}
      keyLabel={t('records.keys.close')}
      onClose={onClose}
      foot={record === undefined ? undefined : <RecordActs record={record} onDelete={onDelete} />}
      className={className}
    >
      {error !== null && <FailureNote className="m-4" what={appFailure(error).sentence} />}
      {record !== undefined && (
        <>
          <RecordPicture record={record} />
          <RecordFields record={record} />
          <RecordKeeping record={record} />
          <RecordHistory record={record} />
        </>
      )}
    </Drawer>
  )
}

function RecordTitle({ record }: { record: RecordEntry }) {
  const { t } = useTranslation()
  return (
    <>
      <span data-value>{titleOfRecord(record) || t('records.noName')}</span>
      {record.specimen && <Chip className="ml-2 font-normal uppercase">{t('origin.specimen')}</Chip>}
    </>
  )
}

function useSubtitle(record: RecordEntry | null): string {
  const { t } = useTranslation()
  const text = useOpenText()
  const nameOf = useWho()
  if (record === null) return ''
  const { documentType, status, settledBy, settledAt, reference } = record
  const type = text(`type.${documentType ?? 'unknown'}`, {}, documentType ?? '')
  const isSettledBySomeone = settledBy !== null && settledAt !== null && (status === 'verified' || status === 'exported')
  const state = isSettledBySomeone ? t('records.verifiedBy', { who: nameOf(settledBy, 'whom'), at: settledAt }) : t(`status.${status}`)
  return [type, reference, state].filter(Boolean).join(' · ')
}
