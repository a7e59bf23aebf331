import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { onceKey } from '#client/once-key.ts'
import type { RecordEntry } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { TextInput } from '#ui/text-input.tsx'

/** Asks why a settled record is opened again; its history goes on. */
export function ReopenForm({ record, onClose }: { record: RecordEntry; onClose: () => void }) {
  const { t } = useTranslation()
  const { queries } = useClient()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [key] = useState(onceKey)
  const reopen = useMutation(
    queries.records.reopen.mutationOptions({
      onSuccess: async () => {
        announce(t('records.reopened'))
        await queryClient.invalidateQueries({ queryKey: queries.records.key() })
        onClose()
      },
    }),
  )
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const isEmpty = reason.trim() === ''
  function send(event: FormEvent) {
    event.preventDefault()
    if (!isEmpty) reopen.mutate({ id: record.id, version: record.version, onceKey: key, reason: reason.trim() })
  }
  return (
    <form onSubmit={send} className="grid flex-1 gap-1.5">
      <label className="grid gap-1 text-xs font-medium text-ink-soft">
        {t('records.reopenWhy')}
        <TextInput
          value={reason}
          maxLength={500}
          ref={input}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), onClose())}
        />
      </label>
      {reopen.error !== null && <p className="text-xs text-conflict">{appFailure(reopen.error).sentence}</p>}
      <div className="flex gap-2">
        <Button size="sm" onClick={onClose}>
          {t('records.cancel')}
        </Button>
        <Button size="sm" variant="go" type="submit" isQuietened={isEmpty || reopen.isPending}>
          {t('records.reopen')}
        </Button>
      </div>
    </form>
  )
}
