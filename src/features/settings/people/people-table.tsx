import { useTranslation } from 'react-i18next'
import { PersonRow } from './person-row.tsx'
import type { People } from './use-people.ts'
import { WideFrame } from './wide-frame.tsx'

const heads = ['person', 'roleHead', 'seesHead', 'seenHead', 'actsHead'] as const

/** Everybody who works here. */
export function PeopleTable({ people }: { people: People }) {
  const { t } = useTranslation()
  return (
    <WideFrame label={t('settings.people.list')}>
      <table className="w-full min-w-[640px] border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-xs text-ink-soft">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1.5 pr-3 font-medium">
                {t(`settings.people.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.list
            .filter(({ kind }) => kind === 'person')
            .map((person) => (
              <PersonRow key={person.id} person={person} people={people} />
            ))}
        </tbody>
      </table>
    </WideFrame>
  )
}
