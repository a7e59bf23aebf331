import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { SearchSelect } from '#ui/search-select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import { type HistoryAddress, askedByAddress, shortId } from './history-address.ts'
import { useKindGroups } from './use-kind-groups.ts'
import { useWhoGroups } from './use-who-groups.ts'

export interface HistoryFiltersProps {
  address: HistoryAddress
  onAddress: (change: Partial<HistoryAddress>) => void
}

/** Which lines are shown: what, who, when, of which document. */
export function HistoryFilters({ address, onAddress }: HistoryFiltersProps) {
  const { t } = useTranslation()
  const text = useOpenText()
  const { kind, who, recordId, from, to } = address
  const people = useWhoGroups()
  const nameOf = (id: string) => people.flatMap(({ items }) => items).find(({ value }) => value === id)?.label ?? id
  return (
    <search aria-label={t('history.filters')} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <SearchSelect
        label={t('history.kindOfLine')}
        searchLabel={t('history.searchKind')}
        nothingFits={t('history.noKind')}
        value={kind ?? ''}
        groups={useKindGroups()}
        onChange={(next) => onAddress({ kind: next || undefined })}
      >
        {kind === undefined ? t('history.anyKind') : text(`history.kind.${kind}`, {}, kind)}
      </SearchSelect>
      <SearchSelect
        label={t('history.by')}
        searchLabel={t('history.searchBy')}
        nothingFits={t('history.noBody')}
        value={who ?? ''}
        groups={people}
        onChange={(next) => onAddress({ who: next || undefined })}
      >
        {who === undefined ? t('history.anybody') : nameOf(who)}
      </SearchSelect>
      <DayInput label={t('history.from')} value={from} max={to} onChange={(day) => onAddress({ from: day })} />
      <DayInput label={t('history.to')} value={to} min={from} onChange={(day) => onAddress({ to: day })} />
      {recordId !== undefined && (
        <Chip isOn onRemove={() => onAddress({ recordId: undefined })} removeLabel={t('history.removeRecord')}>
          {t('history.oneRecord', { id: shortId(recordId) })}
        </Chip>
      )}
      {Object.keys(askedByAddress(address)).length > 1 && (
        <Button
          variant="quiet"
          onClick={() => onAddress({ kind: undefined, who: undefined, recordId: undefined, from: undefined, to: undefined })}
        >
          {t('history.clear')}
        </Button>
      )}
    </search>
  )
}

interface DayInputProps {
  label: string
  value: string | undefined
  min?: string | undefined
  max?: string | undefined
  onChange: (day: string | undefined) => void
}

function DayInput({ label, value = '', min, max, onChange }: DayInputProps) {
  return (
    <label className="flex items-center gap-1.5 text-ink-soft">
      {label}
      <TextInput
        type="date"
        value={value}
        min={min}
        max={max}
        onChange={({ target }) => onChange(target.value || undefined)}
        className="w-[140px]"
      />
    </label>
  )
}
