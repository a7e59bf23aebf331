import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { useClient } from '#client/client-context.ts'
import type { Twin } from '#client/wire-types.ts'
import { Note } from '#ui/note.tsx'
import { useReview } from '../review-context.ts'

/** More are counted. */
const mostNamed = 3

/** The same invoice, file or page is a record already: says which, one click away. */
export function SameInvoice() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { record } = useReview()
  const { data: twins = [] } = useQuery(
    queries.records.twins.queryOptions({ input: { id: record.id }, enabled: record.status !== 'reading' }),
  )
  const [first] = twins
  const because = first?.because[0]
  if (first === undefined || because === undefined) return null
  const more = twins.length - mostNamed
  return (
    <Note {...washOf(because, record.documentType)} className="flex-none !rounded-none border-b border-line">
      {t(`review.twins.because.${because}`)}{' '}
      {twins.slice(0, mostNamed).map((twin) => (
        <TwinLink key={twin.record.id} twin={twin} />
      ))}
      {more > 0 && t('review.twins.more', { count: more })}
      {looksAlikeToo(first) && ` ${t('review.twins.alike')}`}
    </Note>
  )
}

/** People bring the same passport again and again; the same bill should not come twice. */
function washOf(because: Twin['because'][number], documentType: string | null): { state?: 'look' } {
  const isBill = documentType !== null && findDocumentType(documentType)?.format === 'page'
  return because === 'picture' && !isBill ? {} : { state: 'look' }
}

function looksAlikeToo({ because: [first, ...others] }: Twin): boolean {
  return first !== 'file' && others.includes('picture')
}

function TwinLink({ twin: { record } }: { twin: Twin }) {
  const { t } = useTranslation()
  const { number, title } = record.summary
  return (
    <>
      <Link to="/review/$recordId" params={{ recordId: record.id }} data-value className="prose-link inline-block min-h-6">
        {number || title || t('type.unknown')}
      </Link>{' '}
      <span className="text-ink-soft">
        {t(`status.${record.status}`)}, {t('review.capturedAt', { at: record.settledAt ?? record.capturedAt })}
      </span>{' '}
    </>
  )
}
