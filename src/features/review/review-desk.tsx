import { useEffect } from 'react'
import { OpenDesk } from './open-desk.tsx'
import { beginRecord } from './review.store.ts'
import { NotShown } from './states/not-shown.tsx'
import { useRecord } from './use-record.ts'

export interface ReviewDeskProps {
  recordId: string
  /** Opens another record. */
  onOpen: (recordId: string) => void
  /** Nothing is left to review here. */
  onDone: () => void
}

/** The screen on which a person settles what is doubtful, sees that the rest is proven, and goes on. */
export function ReviewDesk({ recordId, onOpen, onDone }: ReviewDeskProps) {
  const { record, failure, askAgain } = useRecord(recordId)
  useEffect(() => beginRecord(recordId), [recordId])
  if (record === undefined) return <NotShown failure={failure} onAgain={askAgain} onDone={onDone} />
  return <OpenDesk record={record} onOpen={onOpen} onDone={onDone} />
}
