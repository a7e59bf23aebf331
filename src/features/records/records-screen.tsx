import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { KeyNote } from '#ui/shell/key-note.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { FacetsPlace } from './facets-place.tsx'
import { RecordDrawer } from './record-drawer.tsx'
import { RecordsBody } from './records-body.tsx'
import { RecordsHead } from './records-head.tsx'
import type { RecordsAddress } from './records-address.ts'
import { useRecords } from './use-records.ts'

export interface RecordsScreenProps {
  address: RecordsAddress
  onAddress: (change: Partial<RecordsAddress>) => void
  /** Leads to Export with these records; none: with all that match. */
  onExport: (recordIds: readonly string[]) => void
}

/** Any record in two keys, with its whole history. */
export function RecordsScreen({ address, onAddress, onExport }: RecordsScreenProps) {
  const { t, i18n } = useTranslation()
  const searchInput = useRef<HTMLInputElement>(null)
  const records = useRecords({ address, onAddress, onExport, searchInput })
  const { counts, list, doomed, selected } = records
  const { openId } = address
  return (
    <div className="flex h-full min-h-0">
      <ScreenTitle
        title={t('records.title')}
        sub={counts.all !== null && t('records.inOffice', { count: counts.all, shown: counts.all.toLocaleString(i18n.language) })}
      />
      <FacetsPlace address={address} onAddress={onAddress} counts={counts} />
      <section aria-label={t('records.list')} className="flex min-w-0 flex-1 flex-col bg-surface">
        <RecordsHead
          address={address}
          onAddress={onAddress}
          counts={counts}
          searchInput={searchInput}
          selected={selected}
          total={list.total}
          onExport={() => onExport(selected)}
          onDelete={() => records.setDoomed(selected)}
        />
        <RecordsBody address={address} onAddress={onAddress} records={records} />
      </section>
      {openId !== undefined && (
        <RecordDrawer
          key={openId}
          recordId={openId}
          onClose={() => onAddress({ openId: undefined })}
          onDelete={() => records.setDoomed([openId])}
          className="w-[392px] flex-none max-desk:fixed max-desk:inset-y-0 max-desk:right-0 max-desk:z-30 max-desk:max-w-[calc(100vw-40px)] max-desk:shadow-3 max-tab:w-full max-tab:max-w-none"
        />
      )}
      <KeyNote>{t('records.shareNote')}</KeyNote>
      <ConfirmDialog
        isOpen={doomed.length > 0}
        onClose={() => records.setDoomed([])}
        onConfirm={records.removeDoomed}
        title={t('queue.deleteTitle', { count: doomed.length })}
        text={t('queue.deleteText')}
        labels={{ keep: t('queue.keep'), confirm: t('queue.deleteIt', { count: doomed.length }), close: t('app.close') }}
      />
    </div>
  )
}
