import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClient } from '#client/client-context.ts'
import { useDrafts } from '#client/journal/drafts.store.ts'
import { readingProgressOptions } from '#client/queries.ts'
import { refusalOf } from '#domain/record-actions.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { SkipTarget } from '#ui/shell/skip-link.store.ts'
import { makeReviewActs } from './make-review-acts.ts'
import { openRecord } from './open-record.ts'
import type { ReviewScreen } from './review-context.ts'
import { useWords } from './words/use-words.ts'

interface ScreenParts {
  record: RecordEntry
  onNext: () => void
  onOpen: (recordId: string) => void
}

/** All that the parts of the screen speak of: the record with this person's drafts, judged at each keystroke. */
export function useReviewScreen({ record, onNext, onOpen }: ScreenParts): ReviewScreen & { skipTarget: SkipTarget | null } {
  const client = useClient()
  const words = useWords()
  const drafts = useDrafts(record.id)
  const { data: progress } = useQuery(readingProgressOptions(record.id))
  const open = useMemo(() => openRecord({ record, drafts, progress, locale: words.locale }), [record, drafts, progress, words.locale])
  const recordId = record.id
  const acts = useMemo(() => makeReviewActs({ client, recordId, words, onNext, onOpen }), [client, recordId, words, onNext, onOpen])
  const firstDoubt = open.review.openMatters[0]?.field ?? null
  const skipTarget = useMemo(
    () => (firstDoubt === null ? null : { label: words.say('review.skip'), go: () => acts.goTo(firstDoubt) }),
    [firstDoubt, acts, words],
  )
  return useMemo(
    () => ({ ...open, acts, words, isReadOnly: refusalOf(record.status, 'edit') !== null, skipTarget }),
    [open, acts, words, record.status, skipTarget],
  )
}
