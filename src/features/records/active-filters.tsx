import { useTranslation } from 'react-i18next'
import { Chip } from '#ui/chip.tsx'
import type { RecordsAddress } from './records-address.ts'
import { useFilterWords } from './use-filter-words.ts'

export interface ActiveFiltersProps {
  address: RecordsAddress
  onAddress: (change: Partial<RecordsAddress>) => void
}

/** What narrows the list now, each with a cross. */
export function ActiveFilters({ address, onAddress }: ActiveFiltersProps) {
  const { t } = useTranslation()
  return useFilterWords(address).map(({ words, without }) => (
    <Chip key={words} isOn onRemove={() => onAddress(without)} removeLabel={t('records.removeFilter', { filter: words })}>
      {words}
    </Chip>
  ))
}
