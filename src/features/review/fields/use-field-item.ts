import { useEffect, useRef } from 'react'
import { useReview } from '../review-context.ts'
import { useReviewStore } from '../review.store.ts'
import { taskOfRow, whyOfRow } from '../words/why-of-row.ts'
import { useStrip } from './crop-strip.tsx'
import type { FieldRow } from './field-row.ts'
import { stripReading } from './strip-reading.ts'
import { needsLook } from './use-value-input.ts'

/** What a field's line shows, and whether it is open. Opened, it comes into view. */
export function useFieldItem(row: FieldRow) {
  const { record, review, words } = useReview()
  const { key, state } = row.field
  const isOpen = useReviewStore((store) => store.opened === key)
  const isAllShown = useReviewStore((store) => store.isAllEvidenceShown)
  const item = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const strip = useStrip(isOpen ? stripReading(row) : null, item)
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])

  const label = words.field(key)
  const isAwaited = record.status === 'reading' && state === 'missing'
  const why = isAwaited ? '' : whyOfRow(row, review.openMatters, words)
  const task = isOpen && needsLook(row) ? taskOfRow(row, review.acceptedByVerifying, words) : ''
  return {
    item,
    input,
    strip,
    isOpen,
    isEvidenceShown: isOpen || isAllShown,
    label,
    why,
    task,
    name: [label, words.say(isAwaited ? 'review.reading' : `state.${state}`), task || why].filter((part) => part !== '').join(', '),
    stripName: words.say('review.stripOf', { field: label }),
  }
}
