import { useTranslation } from 'react-i18next'
import type { Keeping } from '#domain/keeping/keeping.ts'

/** What becomes of records of a type, in plain sentences. */
export function useKeepingWords(undoMinutes: number): (keeping: Keeping) => string {
  const { t } = useTranslation()
  return ({ picture, fields }) => {
    const ofPicture = () => {
      if (picture === 'keep') return t('settings.keeping.says.picture.keep')
      if (typeof picture === 'object') return t('settings.keeping.says.picture.days', { count: picture.days })
      return undoMinutes === 0
        ? t('settings.keeping.says.picture.atOnce')
        : t('settings.keeping.says.picture.extractOnly', { count: undoMinutes })
    }
    const ofFields =
      typeof fields === 'object' ? t('settings.keeping.says.fields.days', { count: fields.days }) : t('settings.keeping.says.fields.keep')
    return `${ofPicture()} ${ofFields}`
  }
}
