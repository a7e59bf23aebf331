import { useTranslation } from 'react-i18next'
import { catalogue } from '#catalogue/catalogue.ts'

/** All document types with their names. */
export function useTypeOptions(): { value: string; label: string }[] {
  const { t } = useTranslation()
  return catalogue.map(({ key }) => ({ value: key, label: t(`type.${key}`, { defaultValue: key }) }))
}
