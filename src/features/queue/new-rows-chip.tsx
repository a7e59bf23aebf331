import { ArrowDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface NewRowsChipProps {
  rows: readonly { id: string }[]
  /** The last place in sight, from 0. */
  lastSeen: number
  /** Changes when other rows are asked for. */
  addressKey: string
  onShow: () => void
}

/** Says how many documents came at the end, out of sight, since the rows below were last looked at. */
export function NewRowsChip({ rows, lastSeen, addressKey, onShow }: NewRowsChipProps) {
  const { t } = useTranslation()
  const [seen, setSeen] = useState({ addressKey, count: rows.length })
  const isOther = seen.addressKey !== addressKey || rows.length < seen.count
  const isInSight = lastSeen >= rows.length - 1
  if (isOther || (isInSight && seen.count !== rows.length)) setSeen({ addressKey, count: rows.length })
  const count = isOther || isInSight ? 0 : rows.length - seen.count
  if (count <= 0) return null
  return (
    <div className="pointer-events-none relative h-0">
      <button
        type="button"
        onClick={onShow}
        className="slides-in pointer-events-auto absolute bottom-3 left-1/2 flex h-8 -translate-x-1/2 items-center gap-1.5 rounded-full bg-accent px-3.5 text-xs font-medium text-accent-ink shadow-2 hover:bg-accent-hover"
      >
        <ArrowDown size={14} strokeWidth={2} aria-hidden />
        {t('queue.new', { count })}
      </button>
    </div>
  )
}
