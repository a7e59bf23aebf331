import { useTranslation } from 'react-i18next'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'

export function RecordsPage() {
  const { t } = useTranslation()
  return <ScreenTitle title={t('records.title')} />
}
