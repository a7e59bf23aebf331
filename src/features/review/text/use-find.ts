import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { findInPages } from '#domain/text/find-in-pages.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { useReview } from '../review-context.ts'
import { reachField, showPage, useReviewStore } from '../review.store.ts'
import { findWords, goToHit, useFindStore } from './find.store.ts'
import { hitsOfLines, nextHit } from './hits.ts'
import { useHits } from './use-hits.ts'

/** The search in the text: what is looked for, how often it stands there, and the way from one place to the next. */
export function useFind() {
  const { t } = useTranslation()
  const { words, at } = useFindStore()
  const { record, review } = useReview()
  const hits = useHits()
  const step = useCallback(
    (way: 1 | -1) => {
      // What is shown may still be that of the letter before.
      const { words: sought, at: from } = useFindStore.getState()
      const all = hitsOfLines(findInPages({ pages: record.pages, fields: review.fields, words: sought }))
      const next = nextHit(from, all.length, way)
      const hit = next === null ? undefined : all[next]
      goToHit(next)
      if (next === null || hit === undefined) return announce(t('review.text.noHit'))
      if (hit.pageIndex !== useReviewStore.getState().pageIndex) showPage(hit.pageIndex)
      reachField(hit.key, false)
      announce(t('review.text.hit', { at: next + 1, count: all.length }))
    },
    [record.pages, review.fields, t],
  )
  return { words, at, hits, now: at === null ? null : (hits[at] ?? null), step, find: findWords }
}
