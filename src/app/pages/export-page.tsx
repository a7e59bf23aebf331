import { useTranslation } from 'react-i18next'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'

export function ExportPage() {
  const { t } = useTranslation()
  return <ScreenTitle title={t('export.title')} />
}
