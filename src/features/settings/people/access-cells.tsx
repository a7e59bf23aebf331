import { useTranslation } from 'react-i18next'
import type { Person } from '#client/wire-types.ts'
import type { Role } from '#domain/accounts/role.ts'
import { Select } from '#ui/select.tsx'
import { QueuesMenu } from './queues-menu.tsx'
import type { People } from './use-people.ts'

export interface AccessCellsProps {
  person: Person
  people: People
  /** That may be given. */
  roles: readonly Role[]
}

/** As what somebody works here, which documents they see, and when they were here last. */
export function AccessCells({ person, people, roles }: AccessCellsProps) {
  const { t } = useTranslation()
  const { name } = person
  return (
    <>
      <td className="pr-3">
        <Select
          size="sm"
          label={t('settings.people.roleOf', { name })}
          value={person.role}
          options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          onChange={(role) => role !== person.role && people.change(person, { role })}
        />
      </td>
      <td className="pr-3">
        <QueuesMenu
          label={t('settings.people.seesOf', { name })}
          queues={person.queues}
          onChange={(queues) => people.change(person, { queues })}
        />
      </td>
      <td className="pr-3 text-ink-soft">
        {person.seenAt === null ? t('settings.people.never') : t('settings.people.seen', { at: person.seenAt })}
      </td>
    </>
  )
}
