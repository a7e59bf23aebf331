import { Check, CloudOff, Save, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { serverSide, useSaveState } from '#client/save-state.store.ts'
import { useClockTime } from './use-clock-time.ts'

const sign = { size: 15, strokeWidth: 1.6, 'aria-hidden': true, className: 'flex-none text-ink-faint' } as const

/** Two separate facts, always in the bar: what is safe on this computer, and what the server has. */
export function SaveCluster() {
  return (
    <span className="flex flex-none items-center gap-3 text-xs text-ink-soft">
      <HereFact />
      <ServerFact />
    </span>
  )
}

function HereFact() {
  const { t } = useTranslation()
  const { here, savedAt } = useSaveState()
  const time = useClockTime(savedAt)
  if (here === 'full') {
    return (
      <span className="flex items-center gap-[5px] text-conflict">
        <TriangleAlert size={15} strokeWidth={1.8} aria-hidden />
        {t('save.full')}
      </span>
    )
  }
  return (
    <span title={t('save.hereWhy')} className="flex items-center gap-[5px] max-wide:hidden">
      <Save {...sign} />
      {t(here === 'writing' ? 'save.writing' : 'save.here')}
      {time !== null && <time className="tabular-nums">{time}</time>}
    </span>
  )
}

function ServerFact() {
  const { t } = useTranslation()
  const side = serverSide(useSaveState())
  const Icon = side.kind === 'offline' ? CloudOff : Check
  return (
    <span className="flex items-center gap-[5px]">
      <Icon {...sign} />
      {side.kind === 'synced' && t('save.synced')}
      {side.kind === 'sending' && t('save.sending', { count: side.count })}
      {side.kind === 'offline' && (side.count === 0 ? t('save.offline') : t('save.offlineWaiting', { count: side.count }))}
    </span>
  )
}
