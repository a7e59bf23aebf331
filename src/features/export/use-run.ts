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

/** As it is asked for, which is refused where records would leave as they left before; only those that would not; all. */
export type RunHow = 'as-asked' | 'only-new' | 'again'

export interface Run {
  isRunning: boolean
  failure: AppFailure | null
  /** The run of this screen that succeeded last. */
  written: ExportRun | null
  start: (how: RunHow) => void
}

/** Writes the file and gives it to the browser to save. */
export function useRun(request: ExportRequest | null): Run {
  const { t } = useTranslation()
  const { api, queries } = useClient()
  const queryClient = useQueryClient()
  const [tries] = useState(createOnceKeys)
  const refresh = async (): Promise<void> => queryClient.invalidateQueries({ queryKey: queries.exports.key() })
  const run = useMutation({
    mutationFn: (asked: Asked) => {
      const { request: wanted, how } = asked
      const input = { ...wanted, onlyNew: wanted.onlyNew || how === 'only-new', mayRepeat: how === 'again' }
      return api.exports.run({ ...input, onceKey: tries.keyOf(asked) })
    },
    onSuccess: async (written, asked) => {
      tries.settle(asked)
      download(written)
      announce(t('export.written', { count: written.records, file: written.fileName }))
      await refresh()
    },
    // Somebody else exported them meanwhile: the preview says which ways there are.
    onError: async (error) => isOfRepeats(error) && refresh(),
  })
  // What went wrong with another request says nothing of this one.
  const isOfThis = JSON.stringify(run.variables?.request) === JSON.stringify(request)
  return {
    isRunning: run.isPending,
    failure: run.error !== null && isOfThis && !isOfRepeats(run.error) ? appFailure(run.error) : null,
    written: run.data ?? null,
    start: (how) => {
      if (request !== null && !run.isPending) run.mutate({ request, how })
    },
  }
}

interface Asked {
  request: ExportRequest
  how: RunHow
}

function isOfRepeats(error: unknown): boolean {
  return appFailure(error).code === 'record.left-before'
}

function download({ id, fileName }: ExportRun): void {
  const link = document.createElement('a')
  link.href = exportFileUrl(id)
  link.download = fileName
  link.click()
}
