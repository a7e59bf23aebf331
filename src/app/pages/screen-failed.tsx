import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'

/** Stands where a screen could not be shown. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  return (
    <>
      <ScreenTitle title={t('app.name')} />
      <FailureNote
        className="m-4"
        what={t('app.failedTitle')}
        safe={appFailure(error).sentence}
        action={
          <>
            <Button variant="go" onClick={reset}>
              {t('app.tryAgain')}
            </Button>
            <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
          </>
        }
      />
    </>
  )
}
