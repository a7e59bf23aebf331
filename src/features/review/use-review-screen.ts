import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClient } from '#client/client-context.ts'
import type { Client } from '#client/client.ts'
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

/**
 * The record as the cache holds it now. React hears of the cache a moment later than of drafts that the server took:
 * without this an old value would stand in the field for that moment, and the next keystroke would be added to it.
 */
function newest({ queries, queryClient }: Client, record: RecordEntry): RecordEntry {
  const known = queryClient.getQueryData(queries.records.get.queryKey({ input: { id: record.id } }))
  return known !== undefined && known.version > record.version ? known : record
}

/** All that the parts of the screen speak of: the record with this person's drafts, judged at each keystroke. */
export function useReviewScreen({ record: told, onNext, onOpen }: ScreenParts): ReviewScreen & { skipTarget: SkipTarget | null } {
  const client = useClient()
  const words = useWords()
  const record = newest(client, told)
  const drafts = useDrafts(record.id)
  const { data: progress } = useQuery(readingProgressOptions(record.id))
  const recordId = record.id
  const { data: known } = useQuery(client.queries.records.known.queryOptions({ input: { id: recordId } }))
  const { locale } = words
  const open = useMemo(() => openRecord({ record, drafts, progress, known, locale }), [record, drafts, progress, known, locale])
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
