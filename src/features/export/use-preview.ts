import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useClient } from '#client/client-context.ts'
import type { Client } from '#client/client.ts'
import type { ExportRequest } from './export-request.ts'
import { useSettled } from './use-settled.ts'
import { whyFailed } from './why-failed.ts'

export type PreviewData = Awaited<ReturnType<Client['api']['exports']['preview']>>

export interface Preview {
  /** `none`: nothing can match, so the server is not asked. */
  state: 'none' | 'loading' | 'failed' | 'ready'
  /** What was shown last while the next is on its way. */
  data: PreviewData | null
  /** Whether `data` is what the template says now. */
  isCurrent: boolean
  /** Why there is none, as a sentence. */
  failure: string
  tryAgain: () => void
}

/** Nobody types a heading faster than this and wants to see each letter. */
const pauseMs = 250

/** What a run would write now. `isHeld`: the columns cannot be written yet, so the last preview stays. */
export function usePreview(request: ExportRequest | null, isHeld: boolean): Preview {
  const { queries } = useClient()
  const { value: asked, isSettled } = useSettled(isHeld ? null : request, pauseMs)
  const query = useQuery({
    ...queries.exports.preview.queryOptions({ input: asked ?? skipToken }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return {
    state: request === null ? 'none' : stateOf(query),
    data: query.data ?? null,
    isCurrent: isSettled && !isHeld && query.isSuccess && !query.isPlaceholderData,
    failure: query.isError ? whyFailed(query.error) : '',
    tryAgain: () => void query.refetch(),
  }
}

function stateOf({ data, isError }: { data: PreviewData | undefined; isError: boolean }): Preview['state'] {
  if (isError) return 'failed'
  return data === undefined ? 'loading' : 'ready'
}
