import { useTranslation } from 'react-i18next'
import { useKeys } from '#ui/keys/use-keys.ts'
import type { ColumnActs } from './use-columns.ts'

export interface ExportMoves {
  run: () => void
  save: () => void
  /** Null for a file that has none to choose. */
  columns: ColumnActs | null
  hasColumns: boolean
  /** Of records that left before: whether there are new ones among them to leave alone; null where none left before. */
  ways: { onlyNew: boolean; start: (how: 'only-new' | 'again') => void } | null
}

/** Keys of the export screen. */
export function useExportKeys({ run, save, columns, hasColumns, ways }: ExportMoves): void {
  const { t } = useTranslation()
  const isOff = columns === null || !hasColumns
  useKeys(t('export.title'), [
    { keys: ['Ctrl+Enter'], label: t('export.keys.run'), isHint: true, run },
    { keys: ['Alt+KeyN'], label: t('export.keys.onlyNew'), isOff: ways?.onlyNew !== true, run: () => ways?.start('only-new') },
    { keys: ['Alt+KeyA'], label: t('export.keys.again'), isOff: ways === null, run: () => ways?.start('again') },
    { keys: ['Ctrl+KeyS'], label: t('export.keys.save'), isHint: true, run: save },
    { keys: ['Alt+ArrowUp'], label: t('export.keys.up'), isHint: true, isOff, run: () => columns?.move(-1) },
    { keys: ['Alt+ArrowDown'], label: t('export.keys.down'), isHint: true, isOff, run: () => columns?.move(1) },
    { keys: ['Alt+Insert'], label: t('export.keys.add'), isHint: true, isOff: columns === null, run: () => columns?.add() },
    { keys: ['Alt+Delete'], label: t('export.keys.remove'), isHint: true, isOff, run: () => columns?.remove() },
  ])
}
