import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { Person } from '#client/wire-types.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import type { Right } from '#domain/accounts/right.ts'
import { rightsOfRole } from '#domain/accounts/role.ts'

export const validities = ['month', 'quarter', 'year', 'always'] as const
const daysOf = { month: 30, quarter: 90, year: 365, always: null } as const
const dayMs = 24 * 60 * 60_000

interface Draft {
  name: string
  rights: readonly Right[]
  /** Null: all that its account sees. */
  queues: Queue[] | null
  validity: (typeof validities)[number]
}

export interface TokenDraft {
  formId: string
  draft: Draft
  change: (change: Partial<Draft>) => void
  tick: (right: Right, isTicked: boolean) => void
  isWhole: boolean
  submit: (event: FormEvent) => void
  /** Why it was not made, as a sentence. */
  problem: string | null
  /** Once it was made: nobody is ever told it again. */
  token: string | null
}

/** A new token, from what it is for until it is shown. With the dialog it is forgotten. */
export function useMakeToken({ id: personId, role }: Person): TokenDraft {
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const formId = useId()
  const [draft, setDraft] = useState<Draft>(() => ({ name: '', rights: [], queues: null, validity: 'quarter' }))
  const making = useMutation(
    queries.tokens.make.mutationOptions({
      gcTime: 0,
      onSuccess: () => void queryClient.invalidateQueries({ queryKey: queries.tokens.key() }),
    }),
  )
  const isWhole = draft.name.trim() !== '' && draft.rights.length > 0 && !making.isPending
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed })
  return {
    formId,
    draft,
    change,
    tick: (right, isTicked) =>
      change({ rights: rightsOfRole[role].filter((each) => (each === right ? isTicked : draft.rights.includes(each))) }),
    isWhole,
    submit: (event) => {
      event.preventDefault()
      if (!isWhole) return
      const days = daysOf[draft.validity]
      const expiresAt = days === null ? null : new Date(Date.now() + days * dayMs).toISOString()
      making.mutate({ personId, name: draft.name, rights: [...draft.rights], queues: draft.queues, expiresAt })
    },
    problem: making.error === null ? null : appFailure(making.error).sentence,
    token: making.data?.token ?? null,
  }
}
