import { useTranslation } from 'react-i18next'
import { useMay } from '#client/use-may.ts'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import type { HistoryAddress } from './history-address.ts'
import { HistoryBody } from './history-body.tsx'
import { HistoryFilters } from './history-filters.tsx'
import { LogCheck } from './log-check.tsx'

export interface HistoryScreenProps {
  address: HistoryAddress
  onAddress: (change: Partial<HistoryAddress>) => void
  onOpenRecord: (recordId: string) => void
}

/** Who did what, over all documents, and whether that is still what was written. */
export function HistoryScreen({ address, onAddress, onOpenRecord }: HistoryScreenProps) {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <>
      <ScreenTitle title={t('history.title')} sub={<span className="max-tab:hidden">{t('history.about')}</span>} />
      <div className="scroller h-full overflow-auto px-[22px] py-3.5 max-tab:px-4">
        <div className="grid max-w-[980px] grid-cols-1 gap-4">
          <LogCheck />
          <HistoryFilters address={address} onAddress={onAddress} />
          <HistoryBody address={address} onAddress={onAddress} onOpenRecord={may('records.read') ? onOpenRecord : null} />
        </div>
      </div>
    </>
  )
}
