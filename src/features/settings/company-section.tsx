import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useKeys } from '#ui/keys/use-keys.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { CompanyForm } from './company-form.tsx'
import type { Company } from './use-company.ts'

/** Who receives the invoices. */
export function CompanySection({ company }: { company: Company }) {
  const { t } = useTranslation()
  useKeys(t('settings.title'), [{ keys: ['Ctrl+KeyS'], label: t('settings.keys.save'), isHint: true, run: company.save }])
  if (company.loadFailure !== null)
    return (
      <FailureNote
        what={t('settings.loadFailed')}
        safe={company.loadFailure}
        action={
          <Button size="sm" onClick={company.tryAgain}>
            {t('settings.tryAgain')}
          </Button>
        }
      />
    )
  if (company.draft === null)
    return (
      <output aria-label={t('app.loading')} className="grid gap-4">
        <Skeleton className="w-1/3" />
        <Skeleton className="w-1/2" />
      </output>
    )
  return <CompanyForm company={company} draft={company.draft} />
}
