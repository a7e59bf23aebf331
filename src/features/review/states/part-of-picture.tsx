import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { decide } from '../decisions.ts'
import { useReview } from '../review-context.ts'

/** The picture shows other documents too, each a record of its own: says so, and takes it back. */
export function PartOfPicture() {
  const { t } = useTranslation()
  const client = useClient()
  const { record, isReadOnly } = useReview()
  if (isReadOnly || record.pages.every(({ area }) => area === null)) return null
  const keepWhole = () => void decide(client, record.id, (change) => client.api.records.keepWhole(change))
  return (
    <Note className="flex-none !rounded-none border-b border-line">
      <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {t('review.part.what')}
        <Button size="sm" onClick={keepWhole}>
          {t('review.part.keepWhole')}
        </Button>
      </span>
    </Note>
  )
}
