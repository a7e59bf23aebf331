import { useTranslation } from 'react-i18next'
import { useKeys } from '#ui/keys/use-keys.ts'

export interface RecordsMoves {
  move: (step: 1 | -1) => void
  open: () => void
  select: () => void
  search: () => void
  history: () => void
  exportThem: () => void
  remove: () => void
  clear: () => void
  hasRows: boolean
  hasSelection: boolean
  isOpen: boolean
}

/** Keys of Records. */
export function useRecordsKeys(moves: RecordsMoves): void {
  const { t } = useTranslation()
  const isOff = !moves.hasRows
  useKeys(t('records.title'), [
    { keys: ['Slash'], label: t('queue.keys.search'), isHint: true, run: moves.search },
    { keys: ['KeyJ', 'ArrowDown'], label: t('queue.keys.down'), isHint: true, isOff, run: () => moves.move(1) },
    { keys: ['KeyK', 'ArrowUp'], label: t('queue.keys.up'), isHint: true, isOff, run: () => moves.move(-1) },
    { keys: ['Enter'], label: t('queue.keys.open'), isHint: true, isOff, run: moves.open },
    { keys: ['KeyX'], label: t('queue.keys.select'), isHint: true, isOff, run: moves.select },
    { keys: ['KeyH'], label: t('records.keys.history'), isHint: true, isOff: !moves.isOpen, run: moves.history },
    { keys: ['KeyE'], label: t('records.keys.export'), isHint: true, isOff, run: moves.exportThem },
    { keys: ['Delete'], label: t('queue.keys.remove'), isOff: !moves.hasSelection, run: moves.remove },
    { keys: ['Escape'], label: t('queue.clearSelection'), isOff: !moves.hasSelection || moves.isOpen, run: moves.clear },
  ])
}
