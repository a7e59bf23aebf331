import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { KeyNote } from '#ui/shell/key-note.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { NewRowsChip } from './new-rows-chip.tsx'
import { QueueBody } from './queue-body.tsx'
import { QueueHead } from './queue-head.tsx'
import type { QueueAddress } from './queue-view.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useQueue } from './use-queue.ts'
import { useQueueSummary } from './use-queue-summary.ts'

export interface QueueScreenProps {
  address: QueueAddress
  onAddress: (change: Partial<QueueAddress>) => void
  onOpen: (recordId: string) => void
}

/** What waits, and why: the right next document with one key. */
export function QueueScreen({ address, onAddress, onOpen }: QueueScreenProps) {
  const { t } = useTranslation()
  const searchInput = useRef<HTMLInputElement>(null)
  const queue = useQueue({ address, onAddress, onOpen, searchInput })
  const { rows, counts, visible, selected } = queue
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ScreenTitle title={t('queue.title')} sub={useQueueSummary(rows, counts)} />
      <QueueHead address={address} counts={counts} onAddress={onAddress} searchInput={searchInput} onStart={queue.start} />
      {selected.length > 0 && (
        <SelectionBar
          count={selected.length}
          onPostpone={(until) => void queue.acts.postpone(selected, until)}
          onDelete={() => queue.askDelete(true)}
          onClear={queue.clear}
        />
      )}
      <QueueBody address={address} onAddress={onAddress} rows={rows} visible={visible} doneToday={counts?.doneToday ?? 0} />
      {rows.state === 'ready' && (
        <NewRowsChip
          rows={rows.rows}
          lastSeen={visible.lastSeen}
          addressKey={rows.key}
          onShow={() => visible.scrollTo(rows.rows.length - 1)}
        />
      )}
      <KeyNote>
        {rows.rows.length > 0 && t('queue.shown', { shown: Math.min(visible.lastSeen + 1, rows.rows.length), total: rows.total })}
      </KeyNote>
      <ConfirmDialog
        isOpen={queue.isAskingDelete && selected.length > 0}
        onClose={() => queue.askDelete(false)}
        onConfirm={queue.removeSelected}
        title={t('queue.deleteTitle', { count: selected.length })}
        text={t('queue.deleteText')}
        labels={{ keep: t('queue.keep'), confirm: t('queue.deleteIt', { count: selected.length }), close: t('app.close') }}
      />
    </div>
  )
}
