import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#ui/cx.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { useExportStore } from './export.store.ts'
import type { DraftColumn } from './template-draft.ts'
import type { PreviewData } from './use-preview.ts'

export interface PreviewTableProps {
  data: PreviewData
  /** Those of the template, of which the edited one is lit. */
  columns: readonly DraftColumn[]
  isCurrent: boolean
  rowsShown: number
}

const cell = 'border-r border-b border-line px-2 py-1.5 text-left whitespace-pre last:border-r-0'

/** The first rows as they will be written. */
export function PreviewTable({ data, columns, isCurrent, rowsShown }: PreviewTableProps) {
  const { t } = useTranslation()
  const activeId = useExportStore((state) => state.activeColumnId)
  const litAt = isCurrent ? columns.findIndex(({ id }) => id === activeId) : -1
  const frame = useShownColumn(litAt)
  const rows = data.rows.slice(0, rowsShown).map((cells, at) => ({ place: at + 1, cells }))
  const keys = data.columns.map((heading, at) => `${at} ${heading}`)
  return (
    <section
      ref={frame}
      aria-label={t('export.previewTable')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
      tabIndex={0}
      className={cx(
        'overflow-x-auto rounded-md border border-line bg-surface transition-opacity duration-(--fast)',
        !isCurrent && 'opacity-60',
      )}
    >
      <table className="w-full border-collapse text-xs">
        <thead>
          <tr className="bg-sunken text-ink-soft">
            <th scope="col" className={cx(cell, 'w-8')}>
              <VisuallyHidden>{t('export.rowNumber')}</VisuallyHidden>
            </th>
            {data.columns.map((heading, at) => (
              <th key={keys[at]} scope="col" className={cx(cell, 'font-medium', at === litAt && lit)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>*]:border-b-0">
          {rows.map(({ place, cells }) => (
            <tr key={place}>
              <th scope="row" className={cx(cell, 'font-normal text-ink-faint tabular-nums')}>
                {place}
              </th>
              {cells.map((value, at) => (
                <td key={keys[at]} data-value className={cx(cell, at === litAt && lit)}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
          {data.totals.map((totals) => (
            <TotalsRow key={totals.join('\t')} totals={totals} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** One of the last rows of the file: over all its records, not only those that are shown. */
function TotalsRow({ totals }: { totals: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <tr className="bg-sunken">
      <th scope="row" className={cell}>
        <VisuallyHidden>{t('export.totals')}</VisuallyHidden>
      </th>
      {totals.map((value, at) => (
        // A total is nothing but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={at} data-value className={cx(cell, 'font-semibold')}>
          {value}
        </td>
      ))}
    </tr>
  )
}

const lit = 'bg-accent-wash text-ink'

/** Brings the lit column into view inside its frame; the page around it stays where it is. */
function useShownColumn(litAt: number) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = frame.current
    const head = box?.querySelectorAll<HTMLElement>('thead th')[litAt + 1]
    if (box === null || head === undefined || litAt < 0) return
    const left = head.offsetLeft
    const right = left + head.offsetWidth
    if (left < box.scrollLeft) box.scrollLeft = left
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth
  }, [litAt])
  return frame
}
