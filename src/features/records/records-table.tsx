import { columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedRecord } from '#client/wire-types.ts'
import { cx } from '#ui/cx.ts'
import { columnHead } from '#ui/grid/grid-look.ts'
import { GridTable } from '#ui/grid/grid-table.tsx'
import { RowGap } from '#ui/grid/row-gap.tsx'
import type { VirtualRows } from '#ui/grid/use-virtual-rows.ts'
import { recordColumns } from './record-columns.ts'
import { RecordRow } from './record-row.tsx'
import { useRecordsStore } from './records.store.ts'

export interface RecordsTableProps {
  rows: readonly ListedRecord[]
  total: number
  visible: VirtualRows
  searched: string
  openId: string | undefined
  onOpen: (id: string) => void
}

const features = tableFeatures({ columnVisibilityFeature })
const columns = recordColumns.map((id) => ({ id, accessorFn: (row: ListedRecord) => row }))

/** The records as rows; only those in sight are in the page. */
export function RecordsTable({ rows, total, visible: { pieces, after, attach }, searched, openId, onOpen }: RecordsTableProps) {
  const { t } = useTranslation()
  const { columns: shown, activeId, selectedIds } = useRecordsStore()
  const columnVisibility = Object.fromEntries(recordColumns.map((id) => [id, shown.includes(id)]))
  const table = useTable({ features, columns, data: rows, state: { columnVisibility }, getRowId: (row) => row.id })
  const list = table.getRowModel().rows
  const tabStopId = rows.some((row) => row.id === activeId) ? activeId : (rows[0]?.id ?? null)
  return (
    <div ref={attach} className="scroller min-h-0 flex-1 bg-surface">
      <GridTable label={t('records.title')} rowCount={total}>
        <thead className="max-tab:sr-only">
          <tr aria-rowindex={1}>
            <th className={cx(columnHead, 'w-10')}>
              <span className="sr-only">{t('queue.column.select')}</span>
            </th>
            <th className={cx(columnHead, 'w-8 px-0')}>
              <span className="sr-only">{t('records.column.state')}</span>
            </th>
            {table.getVisibleLeafColumns().map((column) => (
              <th key={column.id} className={columnHead}>
                {t(`records.column.${recordColumns.find((each) => each === column.id) ?? 'name'}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-tab:block">
          {pieces.map(({ index, gapBefore }) => {
            const row = list[index]
            if (row === undefined) return null
            return (
              <Fragment key={row.id}>
                <RowGap height={gapBefore} />
                <RecordRow
                  record={row.original}
                  place={index + 1}
                  columns={shown}
                  searched={searched}
                  isTabStop={row.id === tabStopId}
                  isOpen={row.id === openId}
                  isSelected={selectedIds.has(row.id)}
                  onOpen={onOpen}
                />
              </Fragment>
            )
          })}
          <RowGap height={after} />
        </tbody>
      </GridTable>
    </div>
  )
}
