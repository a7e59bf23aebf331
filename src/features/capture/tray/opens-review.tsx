import { useTranslation } from 'react-i18next'
import { Switch } from '#ui/switch.tsx'
import { toggleOpensReview, useCaptureStore } from '../capture.store.ts'

/** For a front desk: one document, one look, one key. Off where many are captured in a row. */
export function OpensReview() {
  const { t } = useTranslation()
  const opensReview = useCaptureStore((state) => state.opensReview)
  return (
    <div className="flex-none border-t border-line px-4 py-2.5">
      <Switch isOn={opensReview} onChange={toggleOpensReview} className="w-full">
        <span className="flex-1 text-ink-soft">{t('capture.opensReview')}</span>
      </Switch>
    </div>
  )
}
