import { useQuery } from '@tanstack/react-query'
import { useClient } from './client-context.ts'

/** The name of whoever an event, a record or a rule names; null for what is no person's id. */
export function usePersonName(): (who: string) => string | null {
  const { queries, session } = useClient()
  const { data: people } = useQuery(queries.people.names.queryOptions({ staleTime: 600_000 }))
  return (who) => {
    if (who === session.person?.id) return session.person.name
    return people?.find(({ id }) => id === who)?.name ?? null
  }
}
