import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { type Advice, adviceOf } from './advice.ts'
import { useCaptureStore } from './capture.store.ts'

/** What to do next, in words; also spoken politely. */
export function useAdvice(): { advice: Advice; say: string; why: string } {
  const { t } = useTranslation()
  const advice = useCaptureStore(({ verdict, agreement, isAuto, side, openDocument }) =>
    adviceOf({ verdict, agreement, isAuto, isBackNext: side === 'back' && openDocument !== null }),
  )
  const [say, why] = [t(`capture.say.${advice}`), t(`capture.why.${advice}`)]
  useEffect(() => announce(`${say}. ${why}`), [say, why])
  return { advice, say, why }
}
