import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import type { ShotOrigin } from '#client/outbox/outbox-document.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { useCaptureStore } from './capture.store.ts'

export type TakeFiles = (files: readonly File[], origin: ShotOrigin) => Promise<void>

/** Takes files in, each as a document of the type that is fixed on this desk. */
export function useTakeFiles(): TakeFiles {
  const { outbox } = useClient()
  const { t } = useTranslation()
  return useCallback(
    async (files, origin) => {
      const { documentType } = useCaptureStore.getState()
      for (const file of files) await outbox.keep({ blob: file, fileName: file.name, origin, documentType })
      if (files.length > 0) announce(t('app.tookIn', { count: files.length }))
    },
    [outbox, t],
  )
}
