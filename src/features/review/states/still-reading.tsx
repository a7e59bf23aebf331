import { useTranslation } from 'react-i18next'
import { Progress } from '#ui/progress.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const lines = [64, 112, 88, 72, 128, 96, 80, 104, 24]

/** Nothing is known yet: the places of fields to come. */
export function StillReading() {
  const { t } = useTranslation()
  return (
    <div className="min-h-0 flex-1 overflow-hidden">
      <Progress label={t('review.readingDocument')} value={null} className="!rounded-none" />
      <p className="px-4 pt-3 pb-2 text-ink-soft">{t('review.readingDocument')}</p>
      {lines.map((width) => (
        <div key={width} aria-hidden className="flex h-7 items-center gap-3 px-4">
          <Skeleton className="size-[18px]" />
          <Skeleton className="w-[104px]" />
          <span className="hatched h-3.5 rounded-xs opacity-70" style={{ width }} />
        </div>
      ))}
    </div>
  )
}
