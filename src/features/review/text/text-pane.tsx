import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import type { TextLine } from '#domain/page-text.ts'
import { useReview } from '../review-context.ts'
import { useReviewStore } from '../review.store.ts'
import type { LineRow } from './line-row.ts'
import { pageTextOptions } from './page-text-query.ts'
import { TextPages } from './text-pages.tsx'
import { TextRow } from './text-row.tsx'
import { TextTools } from './text-tools.tsx'
import './text.css'
import { useFind } from './use-find.ts'

/** The text of the page that is shown, row by row in reading order. */
export function TextPane() {
  const { t } = useTranslation()
  const client = useClient()
  const { record, review } = useReview()
  const { hits, now } = useFind()
  const pageIndex = useReviewStore((state) => state.pageIndex)
  const { data } = useQuery(pageTextOptions(client, record, pageIndex))
  const read: readonly TextLine[] = data?.text?.rows.flatMap(({ lines }) => lines) ?? []
  const rows = inRows(review.lines.filter((line) => line.pageIndex === pageIndex))
  return (
    <>
      <TextTools />
      <fieldset aria-label={t('review.text.ofPage', { page: pageIndex + 1 })} className="scroller min-h-0 min-w-0 flex-1 py-2">
        {rows.map((lines) => (
          <TextRow key={lines[0]?.key} lines={lines} read={read} hits={hits} now={now} />
        ))}
        {rows.length === 0 && <p className="px-4 py-3 text-ink-soft">{t('review.text.none')}</p>}
      </fieldset>
      <TextPages />
    </>
  )
}

/** Lines that stand side by side together. */
function inRows(lines: readonly LineRow[]): LineRow[][] {
  const rows: LineRow[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last?.[0]?.row === line.row) last.push(line)
    else rows.push([line])
  }
  return rows
}
