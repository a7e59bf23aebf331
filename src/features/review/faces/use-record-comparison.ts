import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AppFailure, appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { Faces } from '#client/wire-types.ts'
import type { FaceDecision } from '#domain/face/face-check.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { type Comparison, useComparison } from './use-comparison.ts'

/** What a person says of two faces. */
export interface Deciding {
  /** Something was compared, so that there is something to say. */
  canDecide: boolean
  isSending: boolean
  failure: AppFailure | null
  decide: (says: FaceDecision, reason: string) => void
}

export interface RecordComparison {
  /** Undefined until the server said it. */
  faces: Faces | undefined
  /** Where on the document a face was looked for last, or would be: what is shown, and what the marks are of. */
  portrait: Faces['portrait']
  comparison: Comparison
  deciding: Deciding
}

/** Comparing a record's portrait with somebody, and what is then said of it. */
export function useRecordComparison(id: string, onDecided: () => void): RecordComparison {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const { data: faces } = useQuery(queries.faces.list.queryOptions({ input: { id } }))
  const [check, setCheck] = useState<string | null>(null)
  const [lookedAt, setLookedAt] = useState<Faces['portrait']>(null)
  const keep = (told: Faces): void => void queryClient.setQueryData(queries.faces.list.queryKey({ input: { id } }), told)
  const canAsk = faces?.isOn === true && faces.portrait !== null
  const comparison = useComparison({
    isOfRecord: true,
    ask: canAsk
      ? async ({ person, at: { document: documentAt, person: personAt } }) => {
          const file = new File([person], 'person', { type: person.type })
          const told = await queries.faces.compare.call({ id, file, documentAt, personAt })
          setCheck(told.check)
          setLookedAt(told.portrait)
          keep(told.faces)
          return told.comparison
        }
      : null,
  })
  const sending = useMutation(queries.faces.decide.mutationOptions({ onSuccess: keep }))
  const canDecide = check !== null && comparison.result !== null
  return {
    faces,
    portrait: lookedAt ?? faces?.portrait ?? null,
    comparison,
    deciding: {
      canDecide,
      isSending: sending.isPending,
      failure: sending.error === null ? null : appFailure(sending.error),
      decide: (says, reason) => {
        if (check === null || sending.isPending) return
        const onSuccess = () => {
          announce(t(`review.faces.said.${says}`))
          onDecided()
        }
        sending.mutate({ id, check, says, reason }, { onSuccess })
      },
    },
  }
}
