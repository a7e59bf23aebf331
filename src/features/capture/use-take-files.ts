import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import type { ShotOrigin } from '#client/outbox/outbox-document.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { useCaptureStore } from './capture.store.ts'
import { isLongDocument } from './is-long-document.ts'

export type TakeFiles = (files: readonly File[], origin: ShotOrigin) => Promise<void>

/** `scan 2` before `scan 10`, as people number their pages. */
const byName = new Intl.Collator(undefined, { numeric: true })

/**
 * Takes files in, each as a document of the type that is fixed on this desk. Of a type that is a text, files that come
 * together are the pages of one document, in the order of their names.
 */
export function useTakeFiles(): TakeFiles {
  const { outbox } = useClient()
  const { t } = useTranslation()
  return useCallback(
    async (files, origin) => {
      const { documentType } = useCaptureStore.getState()
      const isOne = isLongDocument(documentType)
      let intoDocument: string | null = null
      for (const file of isOne ? files.toSorted((a, b) => byName.compare(a.name, b.name)) : files) {
        const key: string | null = await outbox.keep({ blob: file, fileName: file.name, origin, documentType, intoDocument })
        if (isOne) intoDocument ??= key
      }
      if (files.length > 0) announce(t(isOne ? 'capture.tookPages' : 'app.tookIn', { count: files.length }))
    },
    [outbox, t],
  )
}
