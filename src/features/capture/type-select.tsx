import { useTranslation } from 'react-i18next'
import { SearchSelect } from '#ui/search-select.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import { chooseType, useCaptureStore } from './capture.store.ts'
import { useTypeGroups } from './use-type-groups.ts'

const detect = 'detect'

/** Lets the reader find out, or fixes the type for this desk. */
export function TypeSelect() {
  const { t } = useTranslation()
  const text = useOpenText()
  const documentType = useCaptureStore((state) => state.documentType)
  const types = useTypeGroups()
  return (
    <SearchSelect
      label={t('capture.type')}
      searchLabel={t('types.search')}
      nothingFits={t('types.nothingFits')}
      value={documentType ?? detect}
      groups={[{ value: '', items: [{ value: detect, label: t('capture.detect') }] }, ...types]}
      onChange={(value) => chooseType(value === detect ? null : value)}
      className="min-w-0 max-tab:flex-1"
    >
      <span className="text-ink-faint">{t('capture.type')} </span>
      {documentType === null ? t('capture.detect') : text(`type.${documentType}`, {}, documentType)}
    </SearchSelect>
  )
}
