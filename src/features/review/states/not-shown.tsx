import { useTranslation } from 'react-i18next'
import type { AppFailure } from '#client/app-failure.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { StillReading } from './still-reading.tsx'

interface NotShownProps {
  /** Null while the record is asked for. */
  failure: AppFailure | null
  onAgain: () => void
  onDone: () => void
}

/** The record is not here: on its way, deleted, or out of reach. */
export function NotShown({ failure, onAgain, onDone }: NotShownProps) {
  const { t } = useTranslation()
  const isGone = failure?.code === 'record.not-found'
  return (
    <>
      <ScreenTitle title={t('review.title')} />
      {failure === null ? (
        <StillReading />
      ) : (
        <EmptyState
          title={t(isGone ? 'review.gone' : 'review.outOfReach')}
          action={
            <>
              {!isGone && <Button onClick={onAgain}>{t('review.tryAgain')}</Button>}
              <Button variant={isGone ? 'go' : 'plain'} onClick={onDone}>
                {t('review.toQueue')}
              </Button>
            </>
          }
        >
          {failure.sentence}
        </EmptyState>
      )}
    </>
  )
}
