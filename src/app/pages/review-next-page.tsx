import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { buttonClass } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { addWords } from '../i18n/add-words.ts'
import words from '../i18n/review.en.json' with { type: 'json' }

addWords(words)

/** Opens the document that has waited longest. */
export function ReviewNextPage() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data } = useQuery({
    ...queries.records.list.queryOptions({ input: { status: ['to-review'], sort: 'oldest', limit: 1 } }),
    staleTime: 0,
  })
  const next = data?.items[0]
  if (next !== undefined) return <Navigate to="/review/$recordId" params={{ recordId: next.id }} replace />
  return (
    <>
      <ScreenTitle title={t('review.title')} />
      {data !== undefined && (
        <EmptyState
          title={t('queue.empty')}
          action={
            <Link to="/capture" className={buttonClass('go')}>
              {t('queue.capture')}
            </Link>
          }
        />
      )}
    </>
  )
}
