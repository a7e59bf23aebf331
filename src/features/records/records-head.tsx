import { Download, Filter, Trash2 } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { SearchInput } from '#ui/search-input.tsx'
import { ActiveFilters } from './active-filters.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { Facets, type FacetsProps } from './facets.tsx'

export interface RecordsHeadProps extends FacetsProps {
  searchInput: RefObject<HTMLInputElement | null>
  selected: readonly string[]
  total: number
  onExport: () => void
  onDelete: () => void
}

const sign = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const

/** Search, what narrows the list, its columns, and what can be done with what is chosen. */
export function RecordsHead({ address, onAddress, counts, searchInput, selected, total, onExport, onDelete }: RecordsHeadProps) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  const count = selected.length > 0 ? selected.length : total
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5 max-tab:px-3">
      <SearchInput
        ref={searchInput}
        label={t('records.search')}
        clearLabel={t('queue.clearSearch')}
        keyHint={nameOf('Slash')}
        value={address.text}
        onChange={(text) => onAddress({ text })}
        className="max-w-[340px] min-w-48 flex-1"
      />
      <FacetsButton address={address} onAddress={onAddress} counts={counts} />
      <ActiveFilters address={address} onAddress={onAddress} />
      <span className="flex-1" />
      {selected.length > 0 && (
        <Button size="sm" variant="bad" icon={<Trash2 {...sign} />} onClick={onDelete}>
          {t('records.deleteSome', { count: selected.length })}
        </Button>
      )}
      <ColumnChooser />
      <Button size="sm" icon={<Download {...sign} />} isQuietened={count === 0} onClick={() => count > 0 && onExport()}>
        {t('records.exportSome', { count })}
      </Button>
    </div>
  )
}

/** Opens the filters where there is no room for them beside the list. */
function FacetsButton(props: FacetsProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button className="desk:hidden" icon={<Filter {...sign} />} onClick={() => setOpen(true)}>
        {t('records.filters')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('records.filters')} closeLabel={t('app.close')} width={360}>
        <Facets {...props} />
      </Dialog>
    </>
  )
}
