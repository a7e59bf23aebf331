import { useTranslation } from 'react-i18next'
import { useKeys } from '#ui/keys/use-keys.ts'
import type { ColumnActs } from './use-columns.ts'

export interface ExportMoves {
  run: () => void
  save: () => void
  columns: ColumnActs
  hasColumns: boolean
}

/** Keys of the export screen. */
export function useExportKeys({ run, save, columns, hasColumns }: ExportMoves): void {
  const { t } = useTranslation()
  const isOff = !hasColumns
  useKeys(t('export.title'), [
    { keys: ['Ctrl+Enter'], label: t('export.keys.run'), isHint: true, run },
    { keys: ['Ctrl+KeyS'], label: t('export.keys.save'), isHint: true, run: save },
    { keys: ['Alt+ArrowUp'], label: t('export.keys.up'), isHint: true, isOff, run: () => columns.move(-1) },
    { keys: ['Alt+ArrowDown'], label: t('export.keys.down'), isHint: true, isOff, run: () => columns.move(1) },
    { keys: ['Alt+Insert'], label: t('export.keys.add'), isHint: true, run: columns.add },
    { keys: ['Alt+Delete'], label: t('export.keys.remove'), isHint: true, isOff, run: () => columns.remove() },
  ])
}
