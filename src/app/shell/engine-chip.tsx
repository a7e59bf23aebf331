import { useQuery } from '@tanstack/react-query'
import { CloudUpload, Cpu } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { sendsAny } from '#domain/engine-policy.ts'

/** Which engine reads, and so whether a picture leaves this computer. */
export function EngineChip() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data: status } = useQuery(queries.status.get.queryOptions())
  const { data: engines } = useQuery(queries.engines.get.queryOptions())
  if (status === undefined) return null
  const host = engines !== undefined && sendsAny(engines.policy) ? engines.host : null
  const name = host === null ? status.engine : 'both'
  const Icon = host === null ? Cpu : CloudUpload
  return (
    <span
      title={t(`engine.why.${name}`, { host })}
      className="inline-flex flex-none items-center gap-[5px] rounded-sm border border-line py-0.5 pr-[7px] pl-[5px] text-xs text-ink-soft max-wide:hidden"
    >
      <Icon size={15} strokeWidth={1.6} aria-hidden className="text-ink-faint" />
      {t(`engine.name.${name}`)}
    </span>
  )
}
