import { useQuery } from '@tanstack/react-query'
import { useClient } from '#client/client-context.ts'
import { useMay } from '#client/use-may.ts'
import type { FaceCheck } from '#domain/face/face-check.ts'
import type { LivenessCheck } from '#domain/face/liveness-check.ts'
import { useReview } from '../review-context.ts'

export interface RecordFaces {
  /** Whether there is a picture to compare with, and whoever works here may. */
  canCompare: boolean
  latest: FaceCheck | null
  /** Whether a living person seemed to be there, as it was looked at last. */
  liveness: LivenessCheck | null
  /** Whoever was not sure, so that a second person is to look. */
  askedBy: string | null
}

/** How the portrait of the open document was compared; null where that is turned off and was never done. */
export function useFaces(): RecordFaces | null {
  const { queries } = useClient()
  const { record } = useReview()
  const may = useMay()
  const { data } = useQuery(queries.faces.list.queryOptions({ input: { id: record.id }, enabled: record.status !== 'reading' }))
  const { data: seen } = useQuery(queries.liveness.list.queryOptions({ input: { id: record.id }, enabled: record.status !== 'reading' }))
  const liveness = seen?.checks[0] ?? null
  if (data === undefined || (!data.isOn && data.checks.length === 0 && liveness === null)) return null
  return {
    canCompare: data.isOn && may('records.review') && data.portrait !== null,
    latest: data.checks[0] ?? null,
    liveness,
    askedBy: data.askedBy,
  }
}
