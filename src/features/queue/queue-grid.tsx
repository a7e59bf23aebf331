import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#ui/cx.ts'
import { columnHead } from '#ui/grid/grid-look.ts'
import { GridTable } from '#ui/grid/grid-table.tsx'
import { RowGap } from '#ui/grid/row-gap.tsx'
import type { VirtualRows } from '#ui/grid/use-virtual-rows.ts'
import { useQueueStore } from './queue.store.ts'
import { QueueRow } from './queue-row.tsx'
import type { QueueRows } from './use-queue-rows.ts'
import { useRowAhead } from './use-row-ahead.ts'
import { useNow } from './use-now.ts'

export interface QueueGridProps {
  rows: QueueRows
  visible: VirtualRows
}

/** All waiting documents as a grid; only the rows in sight, and the one with focus, are in the page. */
export function QueueGrid({ rows, visible: { pieces, after, attach } }: QueueGridProps) {
  const { t } = useTranslation()
  const { activeId, selectedIds } = useQueueStore()
  const nowMs = useNow(15_000)
  const { canOpen } = useRowAhead()
  const tabStopId = rows.rows.some((row) => row.id === activeId) ? activeId : (rows.rows[0]?.id ?? null)
  return (
    <div ref={attach} className="scroller min-h-0 flex-1">
      <GridTable label={t('queue.grid')} rowCount={rows.total} className="table-fixed">
        <ColumnHeads />
        <tbody className="max-tab:block">
          {pieces.map(({ index, gapBefore }) => {
            const row = rows.rows[index]
            if (row === undefined) return null
            return (
              <Fragment key={row.id}>
                <RowGap height={gapBefore} />
                <QueueRow
                  row={row}
                  place={index + 1}
                  isActive={row.id === tabStopId}
                  isSelected={selectedIds.has(row.id)}
                  isFaint={!canOpen(row.id)}
                  nowMs={nowMs}
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

function ColumnHeads() {
  const { t } = useTranslation()
  return (
    <thead className="max-tab:sr-only">
      <tr aria-rowindex={1}>
        <th className={cx(columnHead, 'w-10')}>
          <span className="sr-only">{t('queue.column.select')}</span>
        </th>
        <th className={cx(columnHead, 'w-[148px] max-wide:w-[88px]')}>{t('queue.column.waiting')}</th>
        <th className={cx(columnHead, 'w-[170px] max-wide:w-[120px]')}>{t('queue.column.type')}</th>
        <th className={columnHead}>{t('queue.column.name')}</th>
        <th className={cx(columnHead, 'w-[110px] max-wide:w-[88px]')}>{t('queue.column.doubts')}</th>
        <th className={cx(columnHead, 'w-[36%]')}>{t('queue.column.why')}</th>
        <th className={cx(columnHead, 'w-[110px] max-wide:hidden')}>{t('queue.column.from')}</th>
      </tr>
    </thead>
  )
}
