import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiToken } from '#client/wire-types.ts'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'

/** One token: what it is for, how it begins, what it may, until when, when it was used last; and its end. */
export function TokenItem({ token, onEnd }: { token: ApiToken; onEnd: () => void }) {
  const { t, i18n } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const [now] = useState(() => Date.now())
  const { name, prefix, rights, queues, expiresAt, usedAt } = token
  const listed = (words: string[]) => new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' }).format(words)
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= now
  const sees = queues === null ? '' : ` · ${listed(queues.map((queue) => t(`settings.people.queue.${queue}`)))}`
  return (
    <li>
      <div className="flex items-center gap-2">
        <span className="font-medium">{name}</span> <code className="font-mono text-ink-soft">{prefix}…</code>{' '}
        {isOver && <Chip state="look">{t('settings.services.over')}</Chip>}
        <Button size="sm" variant="bad" aria-label={t('settings.services.endNamed', { name })} onClick={() => setAsked(true)}>
          {t('settings.services.end')}
        </Button>
      </div>
      <p className="text-xs text-ink-soft">
        {listed(rights.map((right) => t(`right.${right}`)))}
        {sees}
      </p>
      <p className="text-xs text-ink-soft">
        {expiresAt === null ? t('settings.services.always') : t('settings.services.until', { day: expiresAt.slice(0, 10) })} ·{' '}
        {usedAt === null ? t('settings.services.unused') : t('settings.services.used', { at: usedAt })}
      </p>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false)
          onEnd()
        }}
        title={t('settings.services.endTitle', { name })}
        text={t('settings.services.endAbout')}
        labels={{ keep: t('settings.people.keep'), confirm: t('settings.services.end'), close: t('app.close') }}
      />
    </li>
  )
}
