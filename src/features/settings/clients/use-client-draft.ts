import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { FlyocrClient } from '#client/wire-types.ts'
import { type FlyocrService, flyocrServices, mostCallsPerMinute, usualCallsPerMinute } from '#domain/flyocr-client.ts'

interface Draft {
  name: string
  services: readonly FlyocrService[]
  /** As it is typed. */
  perMinute: string
}

export interface ClientDraft {
  formId: string
  draft: Draft
  change: (change: Partial<Draft>) => void
  tick: (service: FlyocrService, isTicked: boolean) => void
  isWhole: boolean
  isLimitWrong: boolean
  submit: (event: FormEvent) => void
  /** Why it was not kept, as a sentence. */
  problem: string | null
  /** Once it was made: nobody is ever told the secret again. */
  made: { key: string; secret: string } | null
}

function draftOf(client: FlyocrClient | null): Draft {
  if (client === null) return { name: '', services: flyocrServices, perMinute: String(usualCallsPerMinute) }
  return { name: client.name, services: client.services ?? flyocrServices, perMinute: String(client.perMinute) }
}

const isLimit = (text: string) => /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= mostCallsPerMinute

/** A new client until its secret is shown, or changes of one that is there (`client`). With the dialog it is forgotten. */
export function useClientDraft(client: FlyocrClient | null, onChanged: () => void): ClientDraft {
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const formId = useId()
  const [draft, setDraft] = useState(() => draftOf(client))
  const known = () => void queryClient.invalidateQueries({ queryKey: queries.flyocrClients.key() })
  const making = useMutation(queries.flyocrClients.make.mutationOptions({ gcTime: 0, onSuccess: known }))
  const changing = useMutation(
    queries.flyocrClients.change.mutationOptions({
      onSuccess: () => {
        known()
        onChanged()
      },
    }),
  )
  const isWhole =
    draft.name.trim() !== '' && draft.services.length > 0 && isLimit(draft.perMinute) && !making.isPending && !changing.isPending
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole) return
    const services = draft.services.length === flyocrServices.length ? null : [...draft.services]
    const wanted = { name: draft.name, services, perMinute: Number(draft.perMinute) }
    if (client === null) making.mutate(wanted)
    else changing.mutate({ id: client.id, ...wanted })
  }
  const error = making.error ?? changing.error
  return {
    formId,
    draft,
    change,
    tick: (service, isTicked) =>
      change({ services: flyocrServices.filter((each) => (each === service ? isTicked : draft.services.includes(each))) }),
    isWhole,
    isLimitWrong: !isLimit(draft.perMinute),
    submit,
    problem: error === null ? null : appFailure(error).sentence,
    made: making.data ?? null,
  }
}
