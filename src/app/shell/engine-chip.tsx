import { useQuery } from '@tanstack/react-query'
import { Cpu } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'

/** Which engine reads, and so whether a picture leaves this computer. */
export function EngineChip() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const { data: status } = useQuery(queries.status.get.queryOptions())
  if (status === undefined) return null
  return (
    <span
      title={t(`engine.why.${status.engine}`)}
      className="inline-flex flex-none items-center gap-[5px] rounded-sm border border-line py-0.5 pr-[7px] pl-[5px] text-xs text-ink-soft max-wide:hidden"
    >
      <Cpu size={15} strokeWidth={1.6} aria-hidden className="text-ink-faint" />
      {t(`engine.name.${status.engine}`)}
    </span>
  )
}
