import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useKeys } from '#ui/keys/use-keys.ts'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { CopiesCard } from './copies-card.tsx'
import { CompanyForm } from './company-form.tsx'
import { useMay } from '#client/use-may.ts'
import { ForgetCard } from './keeping/forget-card.tsx'
import { FacesCard } from './faces-card.tsx'
import { KeepingCard } from './keeping/keeping-card.tsx'
import { PeopleSection } from './people/people-section.tsx'
import { SealingCard } from './sealing/sealing-card.tsx'
import { useCompany } from './use-company.ts'

/** What the owner sets for all who work here. */
export function SettingsScreen() {
  const may = useMay()
  return may('settings.change') ? <OpenSettings /> : <DeniedSettings />
}

function DeniedSettings() {
  const { t } = useTranslation()
  return (
    <>
      <ScreenTitle title={t('settings.title')} />
      <p className="px-[22px] py-3.5 max-tab:px-4">{t('settings.denied')}</p>
    </>
  )
}

function OpenSettings() {
  const { t } = useTranslation()
  const may = useMay()
  const company = useCompany()
  useKeys(t('settings.title'), [{ keys: ['Ctrl+KeyS'], label: t('settings.keys.save'), isHint: true, run: company.save }])
  return (
    <>
      <ScreenTitle title={t('settings.title')}>{company.isChanged && <Chip>{t('settings.changed')}</Chip>}</ScreenTitle>
      <div className="scroller h-full overflow-auto px-[22px] py-3.5 max-tab:px-4">
        {/* A column that is no wider than the screen: what is wider scrolls in its own frame. */}
        <div className="grid max-w-[980px] grid-cols-1 gap-4">
          {company.loadFailure !== null && (
            <FailureNote
              what={t('settings.loadFailed')}
              safe={company.loadFailure}
              action={
                <Button size="sm" onClick={company.tryAgain}>
                  {t('settings.tryAgain')}
                </Button>
              }
            />
          )}
          {company.loadFailure === null && company.draft === null && (
            <output aria-label={t('app.loading')} className="grid gap-4">
              <Skeleton className="w-1/3" />
              <Skeleton className="w-1/2" />
            </output>
          )}
          {company.draft !== null && <CompanyForm company={company} draft={company.draft} />}
          <KeepingCard />
          <SealingCard />
          {may('records.delete') && <ForgetCard />}
          <FacesCard />
          <CopiesCard />
          <PeopleSection />
        </div>
      </div>
    </>
  )
}
