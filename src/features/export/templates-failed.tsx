import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import type { Templates } from './use-templates.ts'

/** Stands where the saved templates would be. */
export function TemplatesFailed({ templates: { failure, tryAgain } }: { templates: Pick<Templates, 'failure' | 'tryAgain'> }) {
  const { t } = useTranslation()
  if (failure === null) return null
  return (
    <FailureNote
      what={t('export.loadFailed')}
      safe={t('export.loadFailedSafe', { why: failure })}
      action={
        <Button size="sm" onClick={tryAgain}>
          {t('export.tryAgain')}
        </Button>
      }
    />
  )
}
