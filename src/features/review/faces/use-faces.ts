import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type AppFailure, appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { useMay } from '#client/use-may.ts'
import type { ComparedFaces, Faces } from '#client/wire-types.ts'
import type { FaceCheck, FaceDecision } from '#domain/face/face-check.ts'
import type { RecordEntry } from '#domain/record.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { useReview } from '../review-context.ts'

export interface FacesDesk {
  /** Whether there is a portrait to compare, and whoever works here may. */
  canCompare: boolean
  latest: FaceCheck | null
  /** What the last picture said; null before there is one. */
  compared: ComparedFaces | null
  isComparing: boolean
  isDeciding: boolean
  failure: AppFailure | null
  compare: (shot: Blob) => void
  decide: (says: FaceDecision, reason: string, onDone: () => void) => void
  /** Another picture is to be taken. */
  again: () => void
}

/** Comparing the portrait of the open document with somebody; null where that is turned off and was never done. */
export function useFaces(): FacesDesk | null {
  const { queries } = useClient()
  const { record } = useReview()
  const may = useMay()
  const { data } = useQuery(queries.faces.list.queryOptions({ input: { id: record.id }, enabled: record.status !== 'reading' }))
  const acts = useFaceActs(record.id)
  if (data === undefined || (!data.isOn && data.checks.length === 0)) return null
  return { canCompare: data.isOn && may('records.review') && hasPortrait(record), latest: data.checks[0] ?? null, ...acts }
}

function useFaceActs(id: string): Omit<FacesDesk, 'canCompare' | 'latest'> {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const keep = (faces: Faces): void => void queryClient.setQueryData(queries.faces.list.queryKey({ input: { id } }), faces)
  const comparing = useMutation(
    queries.faces.compare.mutationOptions({
      onSuccess: ({ faces, comparison }) => {
        keep(faces)
        announce(t(`review.faces.hint.${comparison.verdict ?? 'none'}`))
      },
    }),
  )
  const deciding = useMutation(queries.faces.decide.mutationOptions({ onSuccess: keep }))
  const error = comparing.error ?? deciding.error
  const check = comparing.data?.check
  return {
    compared: comparing.data ?? null,
    isComparing: comparing.isPending,
    isDeciding: deciding.isPending,
    failure: error === null ? null : appFailure(error),
    compare: (shot) => {
      announce(t('review.faces.comparing'))
      comparing.mutate({ id, file: new File([shot], 'shot.jpg', { type: shot.type }) })
    },
    decide: (says, reason, onDone) => check !== undefined && deciding.mutate({ id, check, says, reason }, { onSuccess: onDone }),
    again: () => {
      comparing.reset()
      deciding.reset()
    },
  }
}

function hasPortrait({ pages }: RecordEntry): boolean {
  return pages.some(({ pictureKept, portrait }) => pictureKept && portrait !== null)
}
