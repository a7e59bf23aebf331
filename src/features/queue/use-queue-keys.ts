import { useTranslation } from 'react-i18next'
import { useKeys } from '#ui/keys/use-keys.ts'
import { queueViews, type QueueView } from './queue-view.ts'

export interface QueueMoves {
  move: (step: 1 | -1) => void
  open: () => void
  select: () => void
  search: () => void
  postpone: () => void
  remove: () => void
  clear: () => void
  goToView: (view: QueueView) => void
  hasRows: boolean
  hasSelection: boolean
}

/** Keys of the queue. */
export function useQueueKeys(moves: QueueMoves): void {
  const { t } = useTranslation()
  const isOff = !moves.hasRows
  useKeys(t('queue.title'), [
    { keys: ['KeyJ', 'ArrowDown'], label: t('queue.keys.down'), isHint: true, isOff, run: () => moves.move(1) },
    { keys: ['KeyK', 'ArrowUp'], label: t('queue.keys.up'), isHint: true, isOff, run: () => moves.move(-1) },
    { keys: ['Enter'], label: t('queue.keys.open'), isHint: true, isOff, run: moves.open },
    { keys: ['KeyX'], label: t('queue.keys.select'), isHint: true, isOff, run: moves.select },
    { keys: ['Slash'], label: t('queue.keys.search'), isHint: true, run: moves.search },
    { keys: ['Alt+KeyP'], label: t('queue.keys.postpone'), isHint: true, isOff, run: moves.postpone },
    { keys: ['Delete'], label: t('queue.keys.remove'), isOff: !moves.hasSelection, run: moves.remove },
    { keys: ['Escape'], label: t('queue.clearSelection'), isOff: !moves.hasSelection, run: moves.clear },
    ...queueViews.map((view, at) => ({
      keys: [`Digit${at + 1}`] as const,
      label: t('queue.keys.view', { name: t(`queue.view.${view}`) }),
      run: () => moves.goToView(view),
    })),
  ])
}
