import { useQuery } from '@tanstack/react-query'
import { useClient } from '#client/client-context.ts'

/** Earlier runs, newest first. */
export function useRuns() {
  const { queries } = useClient()
  return useQuery(queries.exports.list.queryOptions())
}
