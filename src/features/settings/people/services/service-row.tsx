import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#client/wire-types.ts'
import { roles } from '#domain/accounts/role.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Menu } from '#ui/menu.tsx'
import { AccessCells } from '../access-cells.tsx'
import type { People } from '../use-people.ts'
import { MakeToken } from './make-token.tsx'
import { TokenItem } from './token-item.tsx'
import type { Tokens } from './use-tokens.ts'

interface ServiceRowProps {
  service: Person
  people: People
  tokens: Tokens
}

/** One service account: role, documents, last here; below it the tokens that let its program in. */
export function ServiceRow({ service, people, tokens }: ServiceRowProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'nothing' | 'remove' | 'token'>('nothing')
  const close = () => setAsked('nothing')
  const own = tokens.list.filter(({ personId }) => personId === service.id)
  const { name } = service
  return (
    <>
      <tr>
        <th scope="row" className="py-2 pr-3 font-medium">
          {name}
        </th>
        <AccessCells person={service} people={people} roles={roles.filter((role) => role !== 'owner')} />
        <td>
          <Menu
            variant="icon"
            align="end"
            label={t('settings.people.actsOf', { name })}
            entries={[{ label: t('settings.people.remove'), isBad: true, onChoose: () => setAsked('remove') }]}
          >
            <MoreHorizontal size={18} strokeWidth={1.6} aria-hidden />
          </Menu>
          <ConfirmDialog
            isOpen={asked === 'remove'}
            onClose={close}
            onConfirm={() => {
              close()
              people.remove(service)
            }}
            title={t('settings.people.removeTitle', { name })}
            text={t('settings.services.removeAbout')}
            labels={{ keep: t('settings.people.keep'), confirm: t('settings.people.remove'), close: t('app.close') }}
          />
        </td>
      </tr>
      <tr className="border-b border-line last:border-0">
        <td colSpan={5} className="pb-3">
          <ul aria-label={t('settings.services.tokensOf', { name })} className="grid gap-1.5 border-l-2 border-line pl-3">
            {own.map((token) => (
              <TokenItem key={token.id} token={token} onEnd={() => tokens.end(token)} />
            ))}
          </ul>
          {own.length === 0 && <p className="pl-3.5 text-ink-soft">{t('settings.services.none')}</p>}
          <Button size="sm" className="mt-2" aria-label={t('settings.services.makeFor', { name })} onClick={() => setAsked('token')}>
            {t('settings.services.make')}
          </Button>
          {asked === 'token' && <MakeToken service={service} onClose={close} />}
        </td>
      </tr>
    </>
  )
}
