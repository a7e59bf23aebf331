import { ArrowRight, GripVertical, X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportTemplate } from '#client/wire-types.ts'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { Menu } from '#ui/menu.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { ColumnFault } from './column-faults.ts'
import { fieldChoices, wayFor, waysToWrite } from './field-choices.ts'
import type { DraftColumn } from './template-draft.ts'
import type { ColumnActs } from './use-columns.ts'
import { useExportWords } from './use-export-words.ts'

export const rowGrid =
  'grid grid-cols-[28px_minmax(0,1fr)_18px_minmax(0,1fr)_150px_28px] items-center gap-2 px-4 max-tab:grid-cols-[44px_minmax(0,1fr)_minmax(0,1fr)_44px] max-tab:px-2'

export interface ColumnRowProps {
  column: DraftColumn
  /** From 1. */
  place: number
  documentTypes: readonly string[]
  rowOf: ExportTemplate['rowOf']
  isLit: boolean
  fault: ColumnFault | null
  acts: ColumnActs
}

/** One column: which field, under which heading, written how. */
export function ColumnRow({ column, place, documentTypes, rowOf, isLit, fault, acts }: ColumnRowProps) {
  const { t } = useTranslation()
  const faultId = useId()
  const { id, column: heading } = column
  return (
    <li
      data-column={id}
      aria-label={t('export.row', { place, column: heading })}
      className={cx(rowGrid, 'py-1 max-tab:gap-y-1.5 max-tab:border-b max-tab:border-line max-tab:py-2.5', isLit && 'bg-accent-wash')}
    >
      <MoveMenu id={id} place={place} acts={acts} />
      <FieldSelect column={column} place={place} documentTypes={documentTypes} rowOf={rowOf} acts={acts} />
      <ArrowRight size={16} strokeWidth={1.6} aria-hidden className="text-ink-faint max-tab:hidden" />
      <TextInput
        data-heading
        aria-label={t('export.theirColumnOf', { place })}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        maxLength={100}
        value={heading}
        onChange={(event) => acts.change(id, { column: event.target.value })}
        className="max-tab:col-start-2 max-tab:row-start-2"
      />
      <WaySelect column={column} place={place} acts={acts} />
      <IconButton
        label={t('export.removeOf', { place })}
        icon={<X size={17} strokeWidth={1.6} />}
        onClick={() => acts.remove(id)}
        className="max-tab:col-start-4 max-tab:row-start-1"
      />
      {fault !== null && (
        <p id={faultId} className="text-xs text-conflict tab:col-[4/-1] max-tab:col-[2/4]">
          {t(`export.fault.${fault}`)}
        </p>
      )}
    </li>
  )
}

function FieldSelect({
  column,
  place,
  documentTypes,
  rowOf,
  acts,
}: Pick<ColumnRowProps, 'column' | 'place' | 'documentTypes' | 'rowOf' | 'acts'>) {
  const { t } = useTranslation()
  const words = useExportWords()
  // A field of a document that is not chosen stays until it is changed.
  const choices = [...new Set([...fieldChoices(documentTypes, rowOf), column.field])]
  return (
    <Select
      label={t('export.ourFieldOf', { place })}
      value={column.field}
      options={choices.map((value) => ({ value, label: words.field(value) }))}
      onChange={(field) => acts.changeField(column, field)}
      className="w-full max-tab:col-[2/4]"
    />
  )
}

function WaySelect({ column: { id, field, writtenAs }, place, acts }: Pick<ColumnRowProps, 'column' | 'place' | 'acts'>) {
  const { t } = useTranslation()
  const words = useExportWords()
  const ways = waysToWrite(field)
  const way = wayFor(field, writtenAs)
  if (ways.length === 1) {
    return <span className="px-3 text-ink-soft max-tab:col-start-3 max-tab:row-start-2">{words.way(field, way)}</span>
  }
  return (
    <Select
      label={t('export.writtenAsOf', { place })}
      value={way}
      options={ways.map((value) => ({ value, label: words.way(field, value) }))}
      onChange={(chosen) => acts.change(id, { writtenAs: chosen })}
      className="w-full max-tab:col-start-3 max-tab:row-start-2"
    />
  )
}

function MoveMenu({ id, place, acts }: { id: string; place: number; acts: ColumnActs }) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  return (
    <Menu
      variant="icon"
      label={t('export.moveOf', { place })}
      entries={[
        { label: t('export.moveUp'), keyHint: nameOf('Alt+ArrowUp'), onChoose: () => acts.move(-1, id) },
        { label: t('export.moveDown'), keyHint: nameOf('Alt+ArrowDown'), onChoose: () => acts.move(1, id) },
        { label: t('export.moveToTop'), onChoose: () => acts.moveToEnd('first', id) },
        { label: t('export.moveToEnd'), onChoose: () => acts.moveToEnd('last', id) },
      ]}
    >
      <GripVertical size={16} strokeWidth={1.6} aria-hidden />
    </Menu>
  )
}
