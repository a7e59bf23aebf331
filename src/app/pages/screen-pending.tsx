import { useTranslation } from 'react-i18next'
import { Skeleton } from '#ui/skeleton.tsx'

/** While the code of a screen is on its way. */
export function ScreenPending() {
  const { t } = useTranslation()
  return (
    <output aria-label={t('app.loading')} className="grid gap-4 p-6">
      <Skeleton className="w-1/3" />
      <Skeleton className="w-1/2" />
      <Skeleton className="w-2/5" />
    </output>
  )
}
