import { useTranslation } from 'react-i18next'
import { useMay } from '#client/use-may.ts'
import { Chip } from '#ui/chip.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { ClientsSection } from './clients/clients-section.tsx'
import { CompanySection } from './company-section.tsx'
import { CopiesCard } from './copies-card.tsx'
import { EnginesSection } from './engines/engines-section.tsx'
import { FacesCard } from './faces-card.tsx'
import { KeepingSection } from './keeping/keeping-section.tsx'
import { PeopleSection } from './people/people-section.tsx'
import { SettingsNav } from './settings-nav.tsx'
import type { SettingsPart } from './settings-part.ts'
import { type Company, useCompany } from './use-company.ts'

/** What the owner sets for all who work here. */
export function SettingsScreen({ part }: { part: SettingsPart }) {
  const may = useMay()
  return may('settings.change') ? <OpenSettings part={part} /> : <DeniedSettings />
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

function OpenSettings({ part }: { part: SettingsPart }) {
  const { t } = useTranslation()
  const company = useCompany()
  return (
    <>
      <ScreenTitle title={t('settings.title')} sub={<span className="max-tab:hidden">{t(`settings.part.${part}`)}</span>}>
        {company.isChanged && <Chip>{t('settings.changed')}</Chip>}
      </ScreenTitle>
      <div className="flex h-full max-tab:flex-col">
        <SettingsNav part={part} unsaved={company.isChanged ? ['company'] : []} />
        <div key={part} className="scroller min-w-0 flex-1 overflow-auto px-[22px] py-3.5 max-tab:px-4">
          {/* A column that is no wider than the screen: what is wider scrolls in its own frame. */}
          <div className="grid max-w-[980px] grid-cols-1 gap-4">
            <Part part={part} company={company} />
          </div>
        </div>
      </div>
    </>
  )
}

function Part({ part, company }: { part: SettingsPart; company: Company }) {
  switch (part) {
    case 'company':
      return <CompanySection company={company} />
    case 'engines':
      return <EnginesSection />
    case 'keeping':
      return <KeepingSection />
    case 'faces':
      return <FacesCard />
    case 'copies':
      return <CopiesCard />
    case 'people':
      return <PeopleSection />
    case 'clients':
      return <ClientsSection />
  }
}
