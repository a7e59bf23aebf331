import { createContext, useContext } from 'react'
import type { DocumentType } from '#domain/document-type.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { Review } from './review.ts'
import type { ReviewActs } from './review-acts.ts'
import type { Words } from './words/words.ts'

/** What all parts of the screen speak of. */
export interface ReviewScreen {
  record: RecordEntry
  documentType: DocumentType | null
  review: Review
  acts: ReviewActs
  words: Words
  /** Nothing can be changed: settled, or still being read. */
  isReadOnly: boolean
}

export const ReviewContext = createContext<ReviewScreen | null>(null)

export function useReview(): ReviewScreen {
  const screen = useContext(ReviewContext)
  if (screen === null) throw new Error('useReview outside of ReviewDesk')
  return screen
}
