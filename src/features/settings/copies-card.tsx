import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { Copies } from '#client/wire-types.ts'
import { Card } from '#ui/card.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { Note } from '#ui/note.tsx'
import { sizeText } from '#ui/size-text.ts'

/** Whether copies of everything are made, and what they open by. */
export function CopiesCard() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data, error } = useQuery(queries.settings.copies.queryOptions())
  return (
    <Card title={t('settings.copies.title')} about={t('settings.copies.about')}>
      {error !== null && data === undefined && <FailureNote what={t('settings.copies.failed')} safe={appFailure(error).sentence} />}
      {data !== undefined && <State copies={data} />}
    </Card>
  )
}

function State({ copies: { plan, last, problem, masterKey } }: { copies: Copies }) {
  const { t, i18n } = useTranslation()
  return (
    <div className="grid max-w-[68ch] gap-2.5">
      {plan === null && <Note state="look">{t('settings.copies.none')}</Note>}
      {problem !== null && <Note state="conflict">{t('settings.copies.problem', { problem })}</Note>}
      {plan !== null && (
        <p className="[overflow-wrap:anywhere]">
          {t('settings.copies.plan', { ...plan, count: plan.everyHours })}{' '}
          {last === null
            ? t('settings.copies.noneYet')
            : t('settings.copies.last', { at: last.at, size: sizeText(last.bytes, i18n.language) })}
        </p>
      )}
      <p>
        {t('settings.copies.key')} <code className="rounded-sm bg-sunken px-1.5 text-xs break-all">{masterKey}</code>
      </p>
    </div>
  )
}
