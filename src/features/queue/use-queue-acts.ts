import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { onceKey } from '#client/once-key.ts'
import type { ListedRecord } from '#client/wire-types.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { showNotice } from '#ui/notice.ts'
import { selectRows } from './queue.store.ts'

export interface QueueActs {
  postpone: (rows: readonly ListedRecord[], until: Date) => Promise<void>
  remove: (rows: readonly ListedRecord[]) => Promise<void>
}

interface Tally {
  done: number
  /** What was in the way of those that were not done, each sentence once. */
  refused: { count: number; why: string } | null
}

/** One after another, so that a server that stops is not asked for a hundred more. */
async function doEach(rows: readonly ListedRecord[], act: (row: ListedRecord) => Promise<unknown>): Promise<Tally> {
  const sentences: string[] = []
  for (const row of rows) {
    try {
      await act(row)
    } catch (thrown) {
      sentences.push(appFailure(thrown).sentence)
    }
  }
  const refused = sentences.length === 0 ? null : { count: sentences.length, why: [...new Set(sentences)].join(' ') }
  return { done: rows.length - sentences.length, refused }
}

/** What can be done with rows without opening them. */
export function useQueueActs(): QueueActs {
  const { t } = useTranslation()
  const { api, queries } = useClient()
  const queryClient = useQueryClient()
  async function conclude(said: readonly string[]) {
    selectRows([])
    await queryClient.invalidateQueries({ queryKey: queries.records.key() })
    for (const text of said) {
      announce(text)
      await showNotice({ text })
    }
  }
  return {
    postpone: async (rows, until) => {
      const { done, refused } = await doEach(rows, ({ id, version }) =>
        api.records.postpone({ id, version, onceKey: onceKey(), until: until.toISOString() }),
      )
      const failure = refused === null ? [] : [t('queue.postponeFailed', refused)]
      await conclude(done === 0 ? failure : [t('queue.postponed', { count: done, until: until.toISOString() }), ...failure])
    },
    remove: async (rows) => {
      const { done, refused } = await doEach(rows, ({ id }) => api.records.remove({ id }))
      const failure = refused === null ? [] : [t('queue.deleteFailed', refused)]
      await conclude(done === 0 ? failure : [t('queue.deleted', { count: done }), ...failure])
    },
  }
}
