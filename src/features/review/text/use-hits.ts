import { useDeferredValue, useMemo } from 'react'
import { findInPages } from '#domain/text/find-in-pages.ts'
import { useReview } from '../review-context.ts'
import { useFindStore } from './find.store.ts'
import { type Hit, hitsOfLines } from './hits.ts'

/** Where the words that are looked for stand in the text. */
export function useHits(): readonly Hit[] {
  const { record, review } = useReview()
  const words = useDeferredValue(useFindStore((state) => state.words))
  return useMemo(
    () => (words.trim() === '' ? [] : hitsOfLines(findInPages({ pages: record.pages, fields: review.fields, words }))),
    [record.pages, review.fields, words],
  )
}
