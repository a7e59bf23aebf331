import { useEffect } from 'react'
import { useCaptureStore } from './capture.store.ts'
import { isLongDocument } from './is-long-document.ts'
import type { Tray } from './tray/use-tray.ts'

/** Later than this the person has turned to something else. */
const patienceMs = 15_000

/**
 * Opens review by itself once the document that was just photographed is read: only where that is switched on, it is
 * complete, and nothing else waits in the tray, so that nobody who captures many in a row is torn away.
 */
export function useOpenReview({ rows, toReview }: Tray, onReview: (recordId: string) => void): void {
  const opensReview = useCaptureStore((state) => state.opensReview)
  const lastShot = useCaptureStore((state) => state.lastShot)
  const side = useCaptureStore((state) => state.side)
  // Only the person knows which page is the last.
  const mayHaveMore = useCaptureStore(({ documentType, openDocument }) => isLongDocument(documentType) && openDocument !== null)
  const [only] = toReview
  const isAlone = toReview.length === 1 && rows.every(({ record }) => record !== null && record.status !== 'reading')
  const row = rows.find(({ entry }) => entry.key === lastShot?.documentKey)
  const isIt = only !== undefined && row?.record?.id === only
  useEffect(() => {
    if (!opensReview || !isAlone || !isIt || !lastShot || side === 'back' || mayHaveMore) return
    if (Date.now() - lastShot.at < patienceMs) onReview(only)
  }, [opensReview, isAlone, isIt, lastShot, side, only, mayHaveMore, onReview])
}
