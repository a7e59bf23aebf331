import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AppFailure, appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { exportFileUrl } from '#client/export-file-url.ts'
import type { ExportRun } from '#client/wire-types.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import type { ExportRequest } from './export-request.ts'
import { createOnceKeys } from './once-keys.ts'

export interface Run {
  isRunning: boolean
  failure: AppFailure | null
  /** The run of this screen that succeeded last. */
  written: ExportRun | null
  start: () => void
}

/** Writes the file and gives it to the browser to save. */
export function useRun(request: ExportRequest | null): Run {
  const { t } = useTranslation()
  const { api, queries } = useClient()
  const queryClient = useQueryClient()
  const [tries] = useState(createOnceKeys)
  const run = useMutation({
    mutationFn: (asked: ExportRequest) => api.exports.run({ ...asked, onceKey: tries.keyOf(asked) }),
    onSuccess: async (written, asked) => {
      tries.settle(asked)
      download(written)
      announce(t('export.written', { count: written.records, file: written.fileName }))
      await queryClient.invalidateQueries({ queryKey: queries.exports.key() })
    },
  })
  // What went wrong with another request says nothing of this one.
  const isOfThis = JSON.stringify(run.variables) === JSON.stringify(request)
  return {
    isRunning: run.isPending,
    failure: run.error !== null && isOfThis ? appFailure(run.error) : null,
    written: run.data ?? null,
    start: () => {
      if (request !== null && !run.isPending) run.mutate(request)
    },
  }
}

function download({ id, fileName }: ExportRun): void {
  const link = document.createElement('a')
  link.href = exportFileUrl(id)
  link.download = fileName
  link.click()
}
