import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { Person } from '#client/wire-types.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'

export type PersonChange = Partial<Pick<Person, 'role' | 'queues'>>

export interface People {
  list: readonly Person[]
  /** Why the last change did not come true, as a sentence. */
  failure: string | null
  change: (person: Person, change: PersonChange) => void
  remove: (person: Person) => void
}

/** Who works here, and what can be changed of them. */
export function usePeople(): People {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const asked = useQuery(queries.people.list.queryOptions({ staleTime: 0 }))
  const list = asked.data ?? []
  const nameOf = (id: string) => list.find((person) => person.id === id)?.name ?? ''
  const onSettled = () => void queryClient.invalidateQueries({ queryKey: queries.people.key() })
  const changing = useMutation(
    queries.people.change.mutationOptions({ onSettled, onSuccess: ({ name }) => announce(t('settings.people.changed', { name })) }),
  )
  const removing = useMutation(
    queries.people.remove.mutationOptions({
      onSettled,
      onSuccess: (_, { id }) => announce(t('settings.people.removed', { name: nameOf(id) })),
    }),
  )
  const sentenceOf = (error: unknown, id: string | undefined): string | null => {
    if (error === null) return null
    const { code, sentence } = appFailure(error)
    return code === 'people.last-owner' ? t('settings.people.lastOwner', { name: nameOf(id ?? '') }) : sentence
  }
  return {
    list,
    failure:
      sentenceOf(changing.error, changing.variables?.id) ??
      sentenceOf(removing.error, removing.variables?.id) ??
      sentenceOf(asked.error, undefined),
    change: ({ id }, change) => {
      removing.reset()
      changing.mutate({ id, ...change })
    },
    remove: ({ id }) => {
      changing.reset()
      removing.mutate({ id })
    },
  }
}
