import { useEffect, useRef } from 'react'
import { cx } from '#ui/cx.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { useReview } from '../review-context.ts'
import { pointAt, useReviewStore } from '../review.store.ts'
import { taskOfRow, whyOfRow } from '../words/why-of-row.ts'
import { CropStrip, useStrip } from './crop-strip.tsx'
import { FieldEvidence } from './field-evidence.tsx'
import { fieldInputId } from './field-ids.ts'
import type { FieldRow } from './field-row.ts'
import { ReadingRadios } from './reading-radios.tsx'
import { stripReading } from './strip-reading.ts'
import { needsLook } from './use-value-input.ts'
import { ValueInput } from './value-input.tsx'

/** One field: a line, or while it is looked at all that is known of it. Its text field stays the same one throughout. */
export function FieldItem({ row }: { row: FieldRow }) {
  const { review, words } = useReview()
  const { key, state } = row.field
  const isOpen = useReviewStore((store) => store.opened === key)
  const isLit = useReviewStore((store) => (store.pointed ?? store.focused) === key)
  const isEvidenceShown = useReviewStore((store) => store.isAllEvidenceShown)
  const item = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const strip = useStrip(isOpen ? stripReading(row) : null, item)
  const label = words.field(key)
  const why = whyOfRow(row, review.openMatters, words)
  const task = isOpen && needsLook(row) ? taskOfRow(row, words) : ''
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])

  return (
    <div
      ref={item}
      data-field={key}
      data-state={state}
      className={cx('field-item', isOpen && 'is-open', isLit && 'is-lit')}
      onPointerEnter={() => pointAt(key)}
      onPointerLeave={() => pointAt(null)}
    >
      <StateGlyph state={state} className="field-glyph" />
      <label htmlFor={fieldInputId(key)} className="field-label">
        {label}
      </label>
      {isOpen && <span className="field-task">{task}</span>}
      {strip !== null && <CropStrip url={strip.url} alt={words.say('review.stripOf', { field: label })} />}
      <ValueInput
        row={row}
        input={input}
        isOpen={isOpen}
        spans={strip?.characters ?? null}
        name={[label, words.say(`state.${state}`), task || why].filter(Boolean).join(', ')}
      />
      {!isOpen && <span className={cx('field-why', needsLook(row) && 'text-ink')}>{why}</span>}
      {(isOpen || isEvidenceShown) && <FieldEvidence row={row} isSentenceShown={isOpen} />}
      {isOpen && <ReadingRadios row={row} />}
    </div>
  )
}
