import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'

/** For an address at which nothing is. */
export function ScreenMissing() {
  const { t } = useTranslation()
  return (
    <>
      <ScreenTitle title={t('app.name')} />
      <EmptyState
        title={t('app.notFoundTitle')}
        action={
          <Link to="/queue" className={buttonClass('go')}>
            {t('app.toQueue')}
          </Link>
        }
      >
        {t('app.notFound')}
      </EmptyState>
    </>
  )
}
