import { useTranslation } from 'react-i18next'
import { Facets, type FacetsProps } from './facets.tsx'

/** Where the filters stand on wide screens; on narrow ones the head opens them as a sheet. */
export function FacetsPlace(props: FacetsProps) {
  const { t } = useTranslation()
  return (
    <aside
      aria-label={t('records.filters')}
      className="scroller w-[208px] flex-none border-r border-line bg-surface px-2 pb-4 max-desk:hidden"
    >
      <Facets {...props} />
    </aside>
  )
}
