import { useQuery } from '@tanstack/react-query'
import { CloudUpload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { choiceFor } from '#catalogue/choice-for.ts'
import { useClient } from '#client/client-context.ts'
import { sendsAny } from '#domain/engine-policy.ts'
import { Chip } from '#ui/chip.tsx'
import { useCaptureStore } from './capture.store.ts'

/** In the bar, before the first capture: whether what is captured here leaves this computer, and for where. */
export function LeavesChip() {
  const { t } = useTranslation()
  const { queries } = useClient()
  const documentType = useCaptureStore((state) => state.documentType)
  const { data } = useQuery(queries.engines.get.queryOptions())
  if (data === undefined || data.host === null) return null
  const { host, policy } = data
  const choice = documentType === null ? null : choiceFor(policy, documentType)
  if (choice === 'embedded' || !sendsAny(policy)) return null
  // Until it is read nobody knows of which type it is; and ours may be sure of it.
  const isSure = choice === 'flyocr' || choice === 'both'
  return (
    <Chip icon={<CloudUpload size={14} strokeWidth={1.6} aria-hidden />} isOn className="max-tab:max-w-[150px]">
      <span className="truncate">{t(isSure ? 'engine.sends' : 'engine.maySend', { host })}</span>
    </Chip>
  )
}
