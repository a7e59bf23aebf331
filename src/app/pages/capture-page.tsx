import { useTranslation } from 'react-i18next'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'

export function CapturePage() {
  const { t } = useTranslation()
  return <ScreenTitle title={t('capture.title')} />
}
