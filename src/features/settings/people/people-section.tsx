import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { useMay } from '#client/use-may.ts'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { AddPersonForm } from './add-person-form.tsx'
import { PeopleTable } from './people-table.tsx'
import { RolesTable } from './roles-table.tsx'
import { ServicesCard } from './services/services-card.tsx'
import { TurnOffForm } from './turn-off-form.tsx'
import { TurnOnForm } from './turn-on-form.tsx'
import { usePeople } from './use-people.ts'

/** Who works here, as what, and whether anybody has to sign in at all. */
export function PeopleSection() {
  const { t } = useTranslation()
  const { session } = useClient()
  if (session.accounts) return <PeopleCards />
  return (
    <Card title={t('settings.people.title')} about={t('settings.people.aboutOff')}>
      <TurnOnForm />
    </Card>
  )
}

function PeopleCards() {
  const { t } = useTranslation()
  const may = useMay()
  const people = usePeople()
  return (
    <>
      <Card title={t('settings.people.title')} about={t('settings.people.aboutOn')}>
        {people.failure !== null && <FailureNote className="mb-3" what={t('settings.people.failed')} safe={people.failure} />}
        <PeopleTable people={people} />
      </Card>
      <Card title={t('settings.people.add')} about={t('settings.people.addAbout')}>
        <AddPersonForm />
      </Card>
      <ServicesCard people={people} />
      <Card title={t('settings.people.rights')}>
        <RolesTable />
      </Card>
      {may('accounts.switch') && (
        <Card title={t('settings.people.turnOff')} about={t('settings.people.turnOffAbout')}>
          <TurnOffForm />
        </Card>
      )}
    </>
  )
}
