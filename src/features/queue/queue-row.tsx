import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedRecord } from '#client/wire-types.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { Chip } from '#ui/chip.tsx'
import { cx } from '#ui/cx.ts'
import { rowLink } from '#ui/grid/grid-look.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { activateRow, toggleRow } from './queue.store.ts'
import { useAgeWords } from './use-age-words.ts'
import { useRowAhead } from './use-row-ahead.ts'
import { WaitingCell } from './waiting-cell.tsx'
import { waitingAge } from './waiting-age.ts'
import { type RowWords, useRowWords } from './words-of-row.ts'

export interface QueueRowProps {
  row: ListedRecord
  /** Place in the whole list, from 1. */
  place: number
  isActive: boolean
  isSelected: boolean
  /** Offline, and not here. */
  isFaint: boolean
  nowMs: number
}

const cell = 'h-11 px-3 whitespace-nowrap max-tab:h-auto max-tab:p-0'

/** One waiting document. All of the row opens it. */
export const QueueRow = memo(function QueueRow({ row, place, isActive, isSelected, isFaint, nowMs }: QueueRowProps) {
  const { t } = useTranslation()
  const words = useRowWords()(row)
  return (
    <tr
      aria-rowindex={place + 1}
      aria-selected={isSelected}
      className={cx(
        'relative border-b border-line',
        'max-tab:grid max-tab:grid-cols-[24px_minmax(0,1fr)_auto] max-tab:gap-x-2 max-tab:gap-y-0.5 max-tab:h-[65px] max-tab:content-center max-tab:px-3',
        isActive || isSelected ? 'bg-accent-wash' : 'bg-surface hover:bg-sunken',
        isActive && 'shadow-[inset_3px_0_var(--accent)] forced-colors:outline-2 forced-colors:-outline-offset-2',
        isFaint && '[&_*]:text-ink-faint',
      )}
    >
      <td className={cx(cell, 'pr-0 pl-3 max-tab:row-span-2 max-tab:self-center')}>
        <SelectBox id={row.id} name={words.name} isSelected={isSelected} />
      </td>
      <td className={cx(cell, 'max-tab:col-start-3 max-tab:row-start-1 max-tab:justify-self-end max-tab:text-xs max-tab:text-ink-soft')}>
        <WaitingCell since={row.capturedAt} nowMs={nowMs} />
      </td>
      <td
        className={cx(
          cell,
          'truncate max-tab:col-start-3 max-tab:row-start-2 max-tab:max-w-28 max-tab:text-right max-tab:text-xs max-tab:text-ink-faint',
        )}
      >
        {row.specimen && <span className="uppercase wide:hidden">{t('origin.specimen')}</span>}
        <span className={cx(row.specimen && 'max-wide:hidden')}>{words.type}</span>
      </td>
      <td className={cx(cell, 'max-w-0 max-tab:col-start-2 max-tab:row-start-1 max-tab:max-w-none')}>
        <RowLink row={row} words={words} isActive={isActive} nowMs={nowMs} />
      </td>
      <td className={cx(cell, 'tabular-nums max-tab:hidden', row.summary.doubts === 0 ? 'text-ink-soft' : 'font-strong')}>
        {row.status === 'to-review' || row.status === 'postponed' ? row.summary.doubts : ''}
      </td>
      <td className={cx(cell, 'max-w-0 max-tab:col-start-2 max-tab:row-start-2 max-tab:max-w-none')}>
        <Why words={words} />
      </td>
      <td className={cx(cell, 'text-ink-soft max-wide:hidden')}>{t(`origin.${knownOrigin(row.origin)}`)}</td>
    </tr>
  )
})

function SelectBox({ id, name, isSelected }: { id: string; name: string; isSelected: boolean }) {
  const { t } = useTranslation()
  return (
    <Checkbox
      tabIndex={-1}
      aria-label={t('queue.selectRow', { name })}
      checked={isSelected}
      onChange={() => toggleRow(id)}
      className="relative z-[1]"
    />
  )
}

function Why({ words }: { words: RowWords }) {
  const { state, text } = words.why
  return (
    <span className="flex min-w-0 items-center gap-2">
      {state !== null && <StateGlyph state={state} />}
      <span data-value className={cx('truncate', state === null && 'text-ink-soft')}>
        {text}
      </span>
    </span>
  )
}

function RowLink({ row, words, isActive, nowMs }: { row: ListedRecord; words: RowWords; isActive: boolean; nowMs: number }) {
  const { t } = useTranslation()
  const ahead = useRowAhead()
  const age = useAgeWords()(waitingAge(Date.parse(row.capturedAt), nowMs))
  const name = [words.type, words.name, words.why.text, age].filter(Boolean).join(', ')
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Link
        to="/review/$recordId"
        params={{ recordId: row.id }}
        data-row={row.id}
        aria-label={name}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => {
          activateRow(row.id)
          ahead.fetch(row.id)
        }}
        onPointerEnter={() => ahead.fetch(row.id)}
        className={rowLink}
      >
        <b data-value className={cx(row.summary.title === '' && 'font-normal text-ink-soft')}>
          {words.name}
        </b>{' '}
        <span data-value className="text-ink-soft">
          {row.summary.subtitle}
        </span>
      </Link>
      {row.specimen && <Chip className="uppercase max-wide:hidden">{t('origin.specimen')}</Chip>}
    </span>
  )
}

const origins = ['camera', 'file', 'paste', 'api', 'specimen'] as const

function knownOrigin(origin: string): (typeof origins)[number] {
  return origins.find((each) => each === origin) ?? 'api'
}
