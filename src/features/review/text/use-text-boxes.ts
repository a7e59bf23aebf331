import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClient } from '#client/client-context.ts'
import type { Quad } from '#domain/geometry.ts'
import type { ViewBox } from '../picture/view-box.ts'
import { useReview } from '../review-context.ts'
import { hitQuads, lineBoxes } from './line-boxes.ts'
import { pageTextOptions } from './page-text-query.ts'
import { useHits } from './use-hits.ts'

const none: { boxes: readonly ViewBox[]; marks: readonly Quad[] } = { boxes: [], marks: [] }

/** What a text adds to the picture of one of its pages: its lines, and what is looked for. */
export function useTextBoxes(pageIndex: number): typeof none {
  const client = useClient()
  const { record, review } = useReview()
  const hits = useHits()
  const isText = review.lines.length > 0
  const options = pageTextOptions(client, record, pageIndex)
  const { data } = useQuery({ ...options, enabled: isText && options.enabled !== false })
  const text = data?.text ?? null
  return useMemo(() => {
    if (text === null || !isText) return none
    const rows = review.lines.filter((row) => row.pageIndex === pageIndex)
    return { boxes: lineBoxes(text, rows), marks: hitQuads(text, { rows, hits, pageIndex }) }
  }, [text, isText, review.lines, hits, pageIndex])
}
