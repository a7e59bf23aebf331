import { useQuery, useQueryClient } from '@tanstack/react-query'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { Quad } from '#domain/geometry.ts'
import { showNotice } from '#ui/notice.ts'

export interface Redactions {
  /** What is black on the page, as it stands on the screen. */
  boxes: readonly Quad[]
  set: (boxes: readonly Quad[]) => void
}

const none: readonly Quad[] = []
/** A box that is moved by keys is saved once it rests. */
const restMs = 400
/** Saves that wait, by page: of whoever asks for one, the last one counts. They come true also when the page is left. */
const waiting = new Map<string, ReturnType<typeof setTimeout>>()

/** What is blacked out on a page. It is shown at once and saved when it rests; what could not be saved is said, and shown as it is. */
export function useRedactions(recordId: string, pageIndex: number): Redactions {
  const { api, queries } = useClient()
  const queryClient = useQueryClient()
  const page = { id: recordId, index: pageIndex }
  const options = queries.pages.redactions.queryOptions({ input: page })
  const { queryKey } = options
  const { data } = useQuery(options)
  const save = async (boxes: readonly Quad[]) => {
    try {
      await api.pages.setRedactions({ ...page, boxes: [...boxes] })
    } catch (thrown) {
      await queryClient.invalidateQueries({ queryKey })
      await showNotice({ text: appFailure(thrown).sentence })
    }
  }
  return {
    boxes: data?.boxes ?? none,
    set: (boxes) => {
      void queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(queryKey, { boxes: [...boxes] })
      const name = `${recordId} ${pageIndex}`
      clearTimeout(waiting.get(name))
      const timer = setTimeout(() => {
        waiting.delete(name)
        void save(boxes)
      }, restMs)
      waiting.set(name, timer)
    },
  }
}
