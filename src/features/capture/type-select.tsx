import { useTranslation } from 'react-i18next'
import { Select } from '#ui/select.tsx'
import { chooseType, useCaptureStore } from './capture.store.ts'
import { useTypeOptions } from './use-type-options.ts'

const detect = 'detect'

/** Lets the reader find out, or fixes the type for this desk. */
export function TypeSelect() {
  const { t } = useTranslation()
  const documentType = useCaptureStore((state) => state.documentType)
  const types = useTypeOptions()
  return (
    <Select
      label={t('capture.type')}
      prefix={t('capture.type')}
      value={documentType ?? detect}
      options={[{ value: detect, label: t('capture.detect') }, ...types]}
      onChange={(value) => chooseType(value === detect ? null : value)}
      className="min-w-0 max-tab:flex-1"
    />
  )
}
