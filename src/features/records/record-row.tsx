import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedRecord } from '#client/wire-types.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { Chip } from '#ui/chip.tsx'
import { cx } from '#ui/cx.ts'
import { rowLink } from '#ui/grid/grid-look.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { Hits } from './hits.tsx'
import { RecordCell } from './record-cell.tsx'
import type { RecordColumn } from './record-columns.ts'
import { activateRecord, toggleRecord } from './records.store.ts'
import { statusSign } from './status-sign.ts'
import { useRecordName } from './use-record-name.ts'

export interface RecordRowProps {
  record: ListedRecord
  /** Place in the whole list, from 1. */
  place: number
  columns: readonly RecordColumn[]
  searched: string
  isTabStop: boolean
  isOpen: boolean
  isSelected: boolean
  onOpen: (id: string) => void
}

const cell = 'h-[38px] px-3 whitespace-nowrap max-tab:h-auto max-tab:p-0'

/** One record. All of the row opens it at the side. */
export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { record, place, columns, searched, isOpen, isSelected } = props
  const { t } = useTranslation()
  const name = useRecordName()(record)
  const status = t(`status.${record.status}`)
  return (
    <tr
      aria-rowindex={place + 1}
      aria-selected={isSelected}
      className={cx(
        'relative border-b border-line max-tab:grid max-tab:grid-cols-[24px_18px_minmax(0,1fr)_auto] max-tab:items-center max-tab:h-[53px] max-tab:gap-x-2.5 max-tab:px-3',
        isOpen || isSelected ? 'bg-accent-wash' : 'hover:bg-sunken',
        isOpen && 'shadow-[inset_3px_0_var(--accent)] forced-colors:outline-2 forced-colors:-outline-offset-2',
      )}
    >
      <td className={cx(cell, 'pr-0')}>
        <Checkbox
          tabIndex={-1}
          aria-label={t('queue.selectRow', { name })}
          checked={isSelected}
          onChange={() => toggleRecord(record.id)}
          className="relative z-[1]"
        />
      </td>
      <td className={cx(cell, 'px-0')}>
        <StateGlyph state={statusSign[record.status]} label={status} />
      </td>
      <td className={cx(cell, 'max-w-0 min-w-40 w-2/5')}>
        <span className="flex min-w-0 items-center gap-2">
          <NameButton {...props} name={name} />
          {record.specimen && <Chip className="flex-none uppercase">{t('origin.specimen')}</Chip>}
        </span>
      </td>
      {columns
        .filter((column) => column !== 'name')
        .map((column) => (
          <td key={column} className={cx(cell, column !== 'day' && 'max-tab:hidden')}>
            <RecordCell record={record} column={column} searched={searched} />
          </td>
        ))}
    </tr>
  )
})

function NameButton({ record, name, searched, isTabStop, isOpen, onOpen }: RecordRowProps & { name: string }) {
  return (
    <button
      type="button"
      data-record={record.id}
      aria-expanded={isOpen}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => activateRecord(record.id)}
      onClick={() => onOpen(record.id)}
      className={cx(rowLink, 'min-w-0 text-left')}
    >
      <b data-value>
        <Hits text={name} searched={searched} />
      </b>
    </button>
  )
}
