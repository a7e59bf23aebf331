import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlyocrClient } from '#client/wire-types.ts'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Menu } from '#ui/menu.tsx'
import { CallsList } from './calls-list.tsx'
import { ClientDialog } from './client-dialog.tsx'

/** One client: its key, what it may, when it called last; its calls where they are asked for, and its end. */
export function ClientItem({ client, onEnd }: { client: FlyocrClient; onEnd: () => void }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'nothing' | 'change' | 'end'>('nothing')
  const [showsCalls, setShowsCalls] = useState(false)
  const close = () => setAsked('nothing')
  const { name } = client
  return (
    <li className="border-b border-line py-3 first:pt-0 last:border-0">
      <div className="flex items-center gap-x-2.5">
        <div className="flex flex-1 flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="font-medium">{name}</span>
          {client.isFirst && <Chip>{t('settings.clients.first')}</Chip>}
          <code className="font-mono text-xs break-all text-ink-soft">{client.key}</code>
        </div>
        <Menu
          variant="icon"
          align="end"
          label={t('settings.clients.actsOf', { name })}
          entries={[
            { label: t('settings.clients.change'), onChoose: () => setAsked('change') },
            { label: t('settings.clients.end'), isBad: true, onChoose: () => setAsked('end') },
          ]}
        >
          <MoreHorizontal size={18} strokeWidth={1.6} aria-hidden />
        </Menu>
      </div>
      <ClientFacts client={client} />
      <Button
        size="sm"
        className="mt-2"
        aria-expanded={showsCalls}
        aria-label={t('settings.clients.callsOf', { name })}
        onClick={() => setShowsCalls(!showsCalls)}
      >
        {t('settings.clients.calls')}
      </Button>
      {showsCalls && <CallsList client={client} />}
      {asked === 'change' && <ClientDialog client={client} onClose={close} />}
      <ConfirmDialog
        isOpen={asked === 'end'}
        onClose={close}
        onConfirm={() => {
          close()
          onEnd()
        }}
        title={t('settings.clients.endTitle', { name })}
        text={t(client.isFirst ? 'settings.clients.endFirstAbout' : 'settings.clients.endAbout')}
        labels={{ keep: t('settings.people.keep'), confirm: t('settings.clients.end'), close: t('app.close') }}
      />
    </li>
  )
}

function ClientFacts({ client: { services, perMinute, usedAt, callsToday } }: { client: FlyocrClient }) {
  const { t, i18n } = useTranslation()
  const listed = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' })
  const may =
    services === null ? t('settings.clients.everything') : listed.format(services.map((each) => t(`settings.clients.service.${each}`)))
  return (
    <p className="text-xs text-ink-soft">
      {may} · {t('settings.clients.limit', { count: perMinute })} ·{' '}
      {usedAt === null ? t('settings.clients.unused') : t('settings.clients.used', { at: usedAt })} ·{' '}
      {t('settings.clients.today', { count: callsToday })}
    </p>
  )
}
