import { cx } from '#ui/cx.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { pointAt } from '../review.store.ts'
import { CropStrip } from './crop-strip.tsx'
import { FieldEvidence } from './field-evidence.tsx'
import { fieldInputId } from './field-ids.ts'
import type { FieldRow } from './field-row.ts'
import { ReadingRadios } from './reading-radios.tsx'
import { useFieldItem } from './use-field-item.ts'
import { needsLook } from './use-value-input.ts'
import { ValueInput } from './value-input.tsx'

/** One field: a line, or while it is looked at all that is known of it. Its text field stays the same one throughout. */
export function FieldItem({ row }: { row: FieldRow }) {
  const { item, input, strip, isOpen, isEvidenceShown, label, why, task, name, stripName } = useFieldItem(row)
  const { key, state } = row.field
  return (
    <div
      ref={item}
      data-field={key}
      data-state={state}
      data-lights={key}
      className={cx('field-item', isOpen && 'is-open')}
      onPointerEnter={() => pointAt(key)}
      onPointerLeave={() => pointAt(null)}
    >
      <StateGlyph state={state} className="field-glyph" />
      <label htmlFor={fieldInputId(key)} className="field-label">
        {label}
      </label>
      {isOpen && <span className="field-task">{task}</span>}
      {strip !== null && <CropStrip strip={strip} alt={stripName} />}
      <ValueInput row={row} input={input} isOpen={isOpen} spans={strip?.characters ?? null} name={name} />
      {!isOpen && <FieldWhy why={why} isAgainst={needsLook(row)} />}
      {isEvidenceShown && <FieldEvidence row={row} isSentenceShown={isOpen} />}
      {isOpen && <ReadingRadios row={row} />}
    </div>
  )
}

function FieldWhy({ why, isAgainst }: { why: string; isAgainst: boolean }) {
  return <span className={cx('field-why', isAgainst && 'is-against')}>{why}</span>
}
