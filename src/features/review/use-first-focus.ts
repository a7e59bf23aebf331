import { useEffect, useRef } from 'react'
import type { ReviewScreen } from './review-context.ts'

/** Once the record can be worked on, the keyboard goes to the first doubt, or to Verify when there is none. */
export function useFirstFocus({ record, isReadOnly, review, acts }: ReviewScreen): void {
  const begun = useRef<string | null>(null)
  const isReady = !isReadOnly && (review.rows.length > 0 || review.lines.length > 0)
  useEffect(() => {
    if (!isReady || begun.current === record.id) return
    begun.current = record.id
    acts.goOn()
  }, [isReady, record.id, acts])
}
