import { Columns3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '#ui/menu.tsx'
import { recordColumns } from './record-columns.ts'
import { showColumns, useRecordsStore } from './records.store.ts'

/** Which columns the list has; kept on this computer. */
export function ColumnChooser() {
  const { t } = useTranslation()
  const columns = useRecordsStore((state) => state.columns)
  const entries = recordColumns
    .filter((column) => column !== 'name')
    .map((column) => ({
      kind: 'tick' as const,
      label: t(`records.column.${column}`),
      isTicked: columns.includes(column),
      onTick: (isTicked: boolean) => showColumns(recordColumns.filter((each) => (each === column ? isTicked : columns.includes(each)))),
    }))
  return (
    <Menu size="sm" align="end" entries={entries} className="max-tab:hidden">
      <Columns3 size={16} strokeWidth={1.6} aria-hidden />
      {t('records.columns')}
    </Menu>
  )
}
