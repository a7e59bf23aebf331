import { useTranslation } from 'react-i18next'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import type { People } from '../use-people.ts'
import { WideFrame } from '../wide-frame.tsx'
import { AddServiceForm } from './add-service-form.tsx'
import { ServiceRow } from './service-row.tsx'
import { useTokens } from './use-tokens.ts'

const heads = ['program', 'roleHead', 'seesHead', 'seenHead', 'actsHead'] as const

/** The programs that work here, each with the tokens that let it in. */
export function ServicesCard({ people }: { people: People }) {
  const { t } = useTranslation()
  const tokens = useTokens()
  const services = people.list.filter(({ kind }) => kind === 'service')
  return (
    <Card title={t('settings.services.title')} about={t('settings.services.about')}>
      {tokens.failure !== null && <FailureNote className="mb-3" what={t('settings.people.failed')} safe={tokens.failure} />}
      {services.length > 0 && (
        <WideFrame label={t('settings.services.list')}>
          <table className="mb-5 w-full min-w-[640px] border-collapse text-left">
            <thead>
              <tr className="border-b border-line text-xs text-ink-soft">
                {heads.map((head) => (
                  <th key={head} scope="col" className="py-1.5 pr-3 font-medium">
                    {t(head === 'program' ? 'settings.services.program' : `settings.people.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {services.map((service) => (
                <ServiceRow key={service.id} service={service} people={people} tokens={tokens} />
              ))}
            </tbody>
          </table>
        </WideFrame>
      )}
      <AddServiceForm />
    </Card>
  )
}
