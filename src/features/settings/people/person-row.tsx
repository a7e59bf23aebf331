import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { sessionMay } from '#client/session.ts'
import type { Person } from '#client/wire-types.ts'
import { roles } from '#domain/accounts/role.ts'
import { Chip } from '#ui/chip.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Menu } from '#ui/menu.tsx'
import { AccessCells } from './access-cells.tsx'
import { GivePassphrase } from './give-passphrase.tsx'
import type { People } from './use-people.ts'

/** One person: role, documents, last here, and what else can be done. */
export function PersonRow({ person, people }: { person: Person; people: People }) {
  const { t } = useTranslation()
  const { session } = useClient()
  const [asked, setAsked] = useState<'nothing' | 'remove' | 'passphrase'>('nothing')
  const close = () => setAsked('nothing')
  const { name } = person
  const offered = roles.filter((role) => role !== 'owner' || sessionMay(session, 'accounts.switch') || person.role === 'owner')
  return (
    <tr className="border-b border-line last:border-0">
      <th scope="row" className="py-2 pr-3 font-medium">
        {person.id === session.person?.id ? t('settings.people.you', { name }) : name}{' '}
        <span className="font-normal text-ink-soft">{person.signInName}</span> {person.codes && <Chip>{t('settings.people.codes')}</Chip>}
      </th>
      <AccessCells person={person} people={people} roles={offered} />
      <td>
        <Menu
          variant="icon"
          align="end"
          label={t('settings.people.actsOf', { name })}
          entries={[
            { label: t('settings.people.give'), onChoose: () => setAsked('passphrase') },
            { label: t('settings.people.remove'), isBad: true, onChoose: () => setAsked('remove') },
          ]}
        >
          <MoreHorizontal size={18} strokeWidth={1.6} aria-hidden />
        </Menu>
        <ConfirmDialog
          isOpen={asked === 'remove'}
          onClose={close}
          onConfirm={() => {
            close()
            people.remove(person)
          }}
          title={t('settings.people.removeTitle', { name })}
          text={t('settings.people.removeAbout')}
          labels={{ keep: t('settings.people.keep'), confirm: t('settings.people.remove'), close: t('app.close') }}
        />
        <GivePassphrase person={person} isOpen={asked === 'passphrase'} onClose={close} />
      </td>
    </tr>
  )
}
