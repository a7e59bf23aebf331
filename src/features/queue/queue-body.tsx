import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSaveState } from '#client/save-state.store.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import type { VirtualRows } from '#ui/grid/use-virtual-rows.ts'
import { QueueGrid } from './queue-grid.tsx'
import { QueueLoading } from './queue-loading.tsx'
import type { QueueAddress } from './queue-view.ts'
import type { QueueRows } from './use-queue-rows.ts'

export interface QueueBodyProps {
  address: QueueAddress
  onAddress: (change: Partial<QueueAddress>) => void
  rows: QueueRows
  visible: VirtualRows
  doneToday: number
}

/** The rows, or what stands where they would be. */
export function QueueBody({ address, onAddress, rows, visible, doneToday }: QueueBodyProps) {
  const { t } = useTranslation()
  const isOffline = useSaveState((state) => state.connection === 'lost')
  if (rows.state === 'loading') return <QueueLoading label={t('app.loading')} />
  if (rows.state === 'failed') {
    return (
      <FailureNote
        className="m-4"
        what={t('queue.failed')}
        safe={t('queue.failedSafe')}
        action={<Button onClick={rows.tryAgain}>{t('queue.tryAgain')}</Button>}
      />
    )
  }
  return (
    <>
      {isOffline && <FailureNote className="mx-4 mt-3" what={t('queue.offline')} />}
      {rows.rows.length === 0 ? (
        <QueueEmpty address={address} onAddress={onAddress} doneToday={doneToday} />
      ) : (
        <QueueGrid rows={rows} visible={visible} />
      )}
    </>
  )
}

function QueueEmpty({ address, onAddress, doneToday }: Pick<QueueBodyProps, 'address' | 'onAddress' | 'doneToday'>) {
  const { t } = useTranslation()
  if (address.text !== '') {
    return (
      <EmptyState
        title={t('queue.emptySearch', { text: address.text })}
        action={<Button onClick={() => onAddress({ text: '' })}>{t('queue.clearSearch')}</Button>}
      >
        {t('queue.emptySearchWhy')}
      </EmptyState>
    )
  }
  if (address.view !== 'all') {
    return (
      <EmptyState title={t('queue.emptyView')} action={<Button onClick={() => onAddress({ view: 'all' })}>{t('queue.showAll')}</Button>} />
    )
  }
  return (
    <EmptyState
      title={doneToday === 0 ? t('queue.empty') : t('queue.emptyDone', { count: doneToday })}
      action={
        <Link to="/capture" className={buttonClass('go')}>
          {t('queue.capture')}
        </Link>
      }
    />
  )
}
