import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { Client } from '#client/client.ts'
import { onceKey } from '#client/once-key.ts'
import type { OutboxEntry } from '#client/outbox/outbox.store.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { showNotice } from '#ui/notice.ts'
import { forgetRemoved, rememberRemoved, useCaptureStore } from '../capture.store.ts'

/** What can be done with a captured document. Those that ask the server give the sentence of what went wrong, or null. */
export interface TrayActs {
  remove: (entry: OutboxEntry, name: string) => void
  /** Brings back what was removed last; false when there is nothing. */
  undo: () => boolean
  changeType: (entry: OutboxEntry, documentType: string) => Promise<string | null>
  turn: (entry: OutboxEntry) => Promise<string | null>
  /** At once, also what was refused. */
  sendAgain: (entry: OutboxEntry) => void
}

export function useTrayActs(): TrayActs {
  const client = useClient()
  const { t } = useTranslation()
  return useMemo(() => {
    const { outbox } = client
    const bringBack = (key: string) => {
      forgetRemoved(key)
      void outbox.undoRemove(key)
    }
    return {
      remove({ key }, name) {
        rememberRemoved(key)
        void outbox.remove(key)
        const text = t('capture.removed', { name })
        announce(text)
        void showNotice({ text, action: { label: t('app.undo'), run: () => bringBack(key) } })
      },
      undo() {
        const key = useCaptureStore.getState().removed.at(-1)
        if (key === undefined) return false
        bringBack(key)
        return true
      },
      async changeType({ key }, documentType) {
        const recordId = await outbox.changeType(key, documentType)
        return recordId === null ? null : change(client, recordId, (at) => client.api.records.changeType({ ...at, documentType }))
      },
      async turn({ recordId }) {
        return recordId === null ? null : change(client, recordId, (at) => client.api.records.readAgain({ ...at, quarterTurns: 1 }))
      },
      sendAgain: ({ key }) => void outbox.sendAgain(key),
    }
  }, [client, t])
}

interface At {
  id: string
  version: number
  onceKey: string
}

/** Changes a record as it stands now: in the tray nobody has looked at an older one. */
async function change({ api, queries, queryClient }: Client, id: string, act: (at: At) => Promise<unknown>): Promise<string | null> {
  try {
    const { version } = await api.records.get({ id })
    await act({ id, version, onceKey: onceKey() })
    await queryClient.invalidateQueries({ queryKey: queries.records.key() })
    return null
  } catch (error) {
    return appFailure(error).sentence
  }
}
