import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextInput } from '#ui/text-input.tsx'
import { dayPresets } from './day-presets.ts'
import type { RecordsAddress } from './records-address.ts'

type Days = Pick<RecordsAddress, 'from' | 'to'>

export interface DayFacetProps extends Days {
  onChange: (days: Days) => void
}

/** First and last day of capture, with the usual spans. */
export function DayFacet({ from, to, onChange }: DayFacetProps) {
  const { t } = useTranslation()
  const [presets] = useState(() => dayPresets(new Date()))
  return (
    <div className="grid gap-1.5 px-2 py-1">
      <div className="flex flex-wrap gap-1">
        {presets.map((preset) => {
          const isOn = preset.from === from && preset.to === to
          return (
            <button
              key={preset.name}
              type="button"
              aria-pressed={isOn}
              onClick={() => onChange(isOn ? { from: undefined, to: undefined } : { from: preset.from, to: preset.to })}
              className="min-h-6 rounded-full bg-sunken px-2.5 text-xs text-ink-soft hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-accent-text max-tab:min-h-9"
            >
              {t(`records.day.${preset.name}`)}
            </button>
          )
        })}
      </div>
      <DayInput label={t('records.day.from')} value={from} max={to} onChange={(day) => onChange({ from: day, to })} />
      <DayInput label={t('records.day.to')} value={to} min={from} onChange={(day) => onChange({ from, to: day })} />
    </div>
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
    <label className="grid grid-cols-[36px_minmax(0,1fr)] items-center gap-1 text-xs text-ink-soft">
      {label}
      <TextInput
        type="date"
        value={value}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value || undefined)}
        className="h-7 px-1.5 text-xs"
      />
    </label>
  )
}
