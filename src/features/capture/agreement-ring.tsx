import { useTranslation } from 'react-i18next'
import { Ring } from '#ui/ring.tsx'
import { useCaptureStore } from './capture.store.ts'
import { neededViews } from './shutter/agreement.ts'

/** How many views agree already; full, it captures by itself. */
export function AgreementRing() {
  const { t } = useTranslation()
  const isAuto = useCaptureStore((state) => state.isAuto)
  const views = useCaptureStore((state) => state.agreement.views)
  if (!isAuto) return null
  return (
    <div className="absolute top-5 right-5 grid size-11 place-items-center rounded-full bg-[#0b0f17b0] text-[#5aa2ff] max-tab:hidden">
      <Ring label={t('capture.ring', { needed: neededViews, found: views })} value={views / neededViews} size={44} />
      <b aria-hidden className="absolute text-xs text-white tabular-nums">
        {views}/{neededViews}
      </b>
    </div>
  )
}
