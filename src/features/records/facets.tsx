import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '#ui/checkbox.tsx'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import { DayFacet } from './day-facet.tsx'
import type { RecordsAddress } from './records-address.ts'
import { statusSign } from './status-sign.ts'
import type { FacetCounts } from './use-records-list.ts'

export interface FacetsProps {
  address: RecordsAddress
  onAddress: (change: Partial<RecordsAddress>) => void
  counts: FacetCounts
}

/** What the list can be narrowed by, each with how many records it would give. */
export function Facets({ address, onAddress, counts }: FacetsProps) {
  const { t } = useTranslation()
  const text = useOpenText()
  const { matching } = counts
  return (
    <>
      <FacetGroup title={t('records.facet.type')}>
        {facetValues(matching?.documentType, address.types).map((type) => (
          <FacetRow
            key={type}
            count={matching && (matching.documentType[type] ?? 0)}
            isOn={address.types.includes(type)}
            onChange={(isOn) => onAddress({ types: withValue(address.types, type, isOn) })}
          >
            {text(`type.${type}`, {}, type)}
          </FacetRow>
        ))}
      </FacetGroup>
      <FacetGroup title={t('records.facet.state')}>
        {statuses.map((status) => (
          <FacetRow
            key={status}
            count={matching && (matching.status[status] ?? 0)}
            isOn={address.statuses.includes(status)}
            onChange={(isOn) => onAddress({ statuses: withValue(address.statuses, status, isOn) })}
          >
            <StateGlyph state={statusSign[status]} size={15} />
            {t(`status.${status}`)}
          </FacetRow>
        ))}
      </FacetGroup>
      <FacetGroup title={t('records.facet.day')}>
        <DayFacet from={address.from} to={address.to} onChange={onAddress} />
      </FacetGroup>
      <FacetGroup title={t('records.facet.more')}>
        <FacetRow count={counts.changed} isOn={address.changedSinceExport} onChange={(isOn) => onAddress({ changedSinceExport: isOn })}>
          {t('records.changedSinceExport')}
        </FacetRow>
      </FacetGroup>
    </>
  )
}

const statuses = ['to-review', 'verified', 'exported', 'postponed', 'rejected', 'unreadable', 'reading'] as const

/** Those that would give something, and those that are chosen although they give nothing; the most first. */
function facetValues(counts: Readonly<Record<string, number>> | undefined, chosen: readonly string[]): string[] {
  const known = Object.entries(counts ?? {}).filter(([name]) => name !== '' && name !== 'null')
  const names = known.toSorted(([, left], [, right]) => right - left).map(([name]) => name)
  return [...names, ...chosen.filter((name) => !names.includes(name))]
}

function withValue(values: readonly string[], value: string, isOn: boolean): string[] {
  return isOn ? [...values, value] : values.filter((each) => each !== value)
}

function FacetGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid">
      <legend className="px-2 pt-3 pb-1 text-xs font-medium text-ink-faint">{title}</legend>
      {children}
    </fieldset>
  )
}

function FacetRow({
  count,
  isOn,
  onChange,
  children,
}: {
  count: number | null
  isOn: boolean
  onChange: (isOn: boolean) => void
  children: ReactNode
}) {
  const { i18n } = useTranslation()
  return (
    <Checkbox checked={isOn} onChange={onChange} className="min-h-[26px] rounded-sm px-2 py-1 hover:bg-sunken">
      {children}
      <span className="ml-auto pl-2 text-xs text-ink-faint tabular-nums">{count?.toLocaleString(i18n.language)}</span>
    </Checkbox>
  )
}
