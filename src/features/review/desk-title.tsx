import { useTranslation } from 'react-i18next'
import { summariseRecord } from '#domain/summarise-record.ts'
import { Chip } from '#ui/chip.tsx'
import { Progress } from '#ui/progress.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { useReview } from './review-context.ts'
import { OrElse } from './type/or-else.tsx'
import { TypeSelect } from './type/type-select.tsx'
import type { QueuePlace } from './use-queue.ts'

/** What is open, in the bar: type, state, name, since when, and its place among those that wait. */
export function DeskTitle({ queue }: { queue: QueuePlace }) {
  const { t } = useTranslation()
  const { record, documentType, review, words } = useReview()
  const { title, subtitle } = summariseRecord({ ...review, documentType, status: record.status, pages: record.pages })
  const from = [record.reference, t('review.capturedAt', { at: record.capturedAt })].filter((part) => part !== '').join(', ')
  const { place, total } = queue
  return (
    <ScreenTitle
      title={record.documentType === null ? t('review.title') : words.say(`type.${record.documentType}`, {}, record.documentType)}
      heading={<TypeSelect isTitle />}
      sub={
        <span data-value className="max-tab:hidden">
          {[subtitle, title, from].filter((part) => part !== '').join(' · ')}
        </span>
      }
    >
      <OrElse />
      {record.specimen && <Chip>{t('review.specimen')}</Chip>}
      {place !== null && (
        <>
          <Chip>{t('review.place', { place, total })}</Chip>
          <Progress label={t('review.place', { place, total })} value={place / Math.max(total, 1)} className="w-24 max-full:hidden" />
        </>
      )}
    </ScreenTitle>
  )
}
