import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { useMay } from '#client/use-may.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { showNotice } from '#ui/notice.ts'
import { type FilesFrom, useFilesAnywhere } from './use-files-anywhere.ts'

/** Keeps what is dropped or pasted on any screen; gives whether a file hovers over the window. */
export function useIncomingFiles(): boolean {
  const may = useMay()
  const isOff = !may('records.capture')
  const { t } = useTranslation()
  const { outbox } = useClient()
  const navigate = useNavigate()
  // Where the tray of captures is in sight, it says what came in.
  const hasTray = useLocation({ select: ({ pathname }) => pathname === '/capture' })
  const keep = useCallback(
    async (files: readonly File[], from: FilesFrom) => {
      if (isOff) return showNotice({ text: failureOf('access.denied').sentence })
      const origin = from === 'paste' ? 'paste' : 'file'
      await Promise.all(files.map((file) => outbox.keep({ blob: file, fileName: file.name, origin })))
      const text = t('app.tookIn', { count: files.length })
      announce(text)
      if (hasTray) return
      await showNotice({ text, action: { label: t('app.showCapture'), run: () => void navigate({ to: '/capture' }) } })
    },
    [outbox, hasTray, isOff, navigate, t],
  )
  const take = useCallback((files: readonly File[], from: FilesFrom) => void keep(files, from), [keep])
  return useFilesAnywhere(take) && !isOff
}
