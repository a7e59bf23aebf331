import { useTranslation } from 'react-i18next'
import { SearchSelect } from '#ui/search-select.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import { useTypeGroups } from '../use-type-groups.ts'
import type { TrayRow } from './use-tray.ts'

interface TypeChoiceProps {
  row: TrayRow
  onChoose: (documentType: string) => Promise<void>
  onClose: () => void
}

/** Another type for a document that is in the tray; it is read again as that, without a new picture. */
export function TypeChoice({ row: { entry, record }, onChoose, onClose }: TypeChoiceProps) {
  const { t } = useTranslation()
  const text = useOpenText()
  const type = record?.documentType ?? entry.documentType
  return (
    <SearchSelect
      label={t('types.choose')}
      searchLabel={t('types.search')}
      nothingFits={t('types.nothingFits')}
      value={type}
      groups={useTypeGroups()}
      onChange={(next) => void onChoose(next)}
      isOpenAtFirst
      onClose={onClose}
      size="sm"
      className="mt-1.5 w-full"
    >
      {type === null ? t('types.choose') : text(`type.${type}`, {}, type)}
    </SearchSelect>
  )
}
