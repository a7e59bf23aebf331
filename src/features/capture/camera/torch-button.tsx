import { Flashlight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { useCaptureStore } from '../capture.store.ts'

/** Only where the camera has a lamp. */
export function TorchButton({ onTorch }: { onTorch: () => void }) {
  const { t } = useTranslation()
  const hasTorch = useCaptureStore((state) => state.hasTorch)
  const isTorchOn = useCaptureStore((state) => state.isTorchOn)
  if (!hasTorch) return null
  return (
    <Button icon={<Flashlight size={16} strokeWidth={1.6} aria-hidden />} aria-pressed={isTorchOn} onClick={onTorch}>
      {t('capture.torch')}
    </Button>
  )
}
