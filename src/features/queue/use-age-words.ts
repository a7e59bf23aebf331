import { useTranslation } from 'react-i18next'
import type { WaitingAge } from './waiting-age.ts'

/** How long something has waited, in words: `26 min`. */
export function useAgeWords(): (age: WaitingAge) => string {
  const { t } = useTranslation()
  return ({ unit, count }) => {
    if (unit === 'now') return t('queue.age.now')
    return unit === 'day' ? t('queue.age.day', { count }) : t(`queue.age.${unit}`, { count })
  }
}
