import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** A moment as a clock time, `14:02:07`; null when there is none. `atMs`: milliseconds since 1970. */
export function useClockTime(atMs: number | null): string | null {
  const { i18n } = useTranslation()
  const format = useMemo(() => new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium', hourCycle: 'h23' }), [i18n.language])
  return atMs === null ? null : format.format(atMs)
}
