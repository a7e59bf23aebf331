import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Reading } from '#domain/reading.ts'
import type { Api } from './api.ts'

/**
 * TanStack Query options, keys and mutations of every operation:
 * `useQuery(queries.records.get.queryOptions({ input: { id } }))`,
 * `useMutation(queries.records.verify.mutationOptions())`.
 */
export function createQueries(api: Api) {
  return createTanstackQueryUtils(api)
}
export type Queries = ReturnType<typeof createQueries>

/** What has been read of a record before all of it is there. Filled by server events alone. */
export interface ReadingProgress {
  documentType: string | null
  readings: readonly Reading[]
}

export const readingProgressKey = 'reading-progress'
const nothingYet: ReadingProgress = { documentType: null, readings: [] }

/** Options for `useQuery`: the first readings of a record that is being read; never asks the server. */
export function readingProgressOptions(recordId: string) {
  return {
    queryKey: [readingProgressKey, recordId] as const,
    queryFn: (): ReadingProgress => nothingYet,
    initialData: nothingYet,
    staleTime: Number.POSITIVE_INFINITY,
  }
}
