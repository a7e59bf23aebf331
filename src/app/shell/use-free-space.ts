import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { useDraftStore } from '#client/journal/drafts.store.ts'
import { useOutboxStore } from '#client/outbox/outbox.store.ts'
import { useSaveState } from '#client/save-state.store.ts'
import { alertAtOnce, announce } from '#ui/live-regions/live-regions.store.ts'

function saveFile(blob: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Makes room on this computer, or hands out what could not be written to it. */
export function useFreeSpace() {
  const { t } = useTranslation()
  const { outbox } = useClient()
  const isFull = useSaveState((state) => state.here === 'full')
  useEffect(() => {
    if (isFull) alertAtOnce(t('save.fullWhat'))
  }, [isFull, t])
  return {
    /** Lets go of pictures that the server has, then writes again what waits for room. */
    free: async () => {
      const { entries, unsaved } = useOutboxStore.getState()
      const done = entries.filter(({ shots }) => shots.every(({ state }) => state === 'sent'))
      await outbox.markSeen(done.map(({ key }) => key))
      await Promise.all(unsaved.map(({ key }) => outbox.keepAgain(key)))
      announce(t('save.freed', { count: done.length }))
    },
    download: async () => {
      const { unsaved } = useOutboxStore.getState()
      for (const { blob, fileName } of unsaved) saveFile(blob, fileName)
      const { records } = useDraftStore.getState()
      if (Object.keys(records).length === 0) return
      saveFile(new Blob([JSON.stringify(records, null, 2)], { type: 'application/json' }), 'countercheck-drafts.json')
    },
  }
}
