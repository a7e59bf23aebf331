import { useTranslation } from 'react-i18next'
import { useOpenText } from '#ui/use-open-text.ts'
import type { RecordsAddress } from './records-address.ts'

export interface FilterWords {
  /** `Passport or ID card` */
  words: string
  /** The change of the address that takes it away. */
  without: Partial<RecordsAddress>
}

/** The filters of the address in words, but for the search, which stands in its field. */
export function useFilterWords({ types, statuses, from, to, changedSinceExport }: RecordsAddress): FilterWords[] {
  const { t, i18n } = useTranslation()
  const text = useOpenText()
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' })
  const named = (section: string, keys: readonly string[]) => either.format(keys.map((key) => text(`${section}.${key}`, {}, key)))
  const filters: FilterWords[] = []
  if (types.length > 0) filters.push({ words: named('type', types), without: { types: [] } })
  if (statuses.length > 0) filters.push({ words: named('status', statuses), without: { statuses: [] } })
  if (from !== undefined && to !== undefined) {
    const words = from === to ? t('records.span.one', { from }) : t('records.span.both', { from, to })
    filters.push({ words, without: { from: undefined, to: undefined } })
  } else if (from !== undefined) filters.push({ words: t('records.span.from', { from }), without: { from: undefined } })
  else if (to !== undefined) filters.push({ words: t('records.span.to', { to }), without: { to: undefined } })
  if (changedSinceExport) filters.push({ words: t('records.changedSinceExport'), without: { changedSinceExport: false } })
  return filters
}
