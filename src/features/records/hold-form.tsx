import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordEntry } from '#domain/record.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useHold } from './use-hold.ts'

/** Asks why nothing of the record may be destroyed. */
export function HoldForm({ record, onClose }: { record: RecordEntry; onClose: () => void }) {
  const { t } = useTranslation()
  const { hold, isSending, failure } = useHold(record.id)
  const [why, setWhy] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const isEmpty = why.trim() === ''
  function send(event: FormEvent) {
    event.preventDefault()
    if (!isEmpty && !isSending) hold(why.trim(), onClose)
  }
  return (
    <form onSubmit={send} className="grid gap-1.5">
      <label className="grid gap-1 text-xs font-medium text-ink-soft">
        {t('records.keeping.why')}
        <TextInput
          value={why}
          maxLength={500}
          ref={input}
          onChange={(event) => setWhy(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), onClose())}
        />
      </label>
      {failure !== null && <p className="text-xs text-conflict">{failure}</p>}
      <div className="flex gap-2">
        <Button size="sm" onClick={onClose}>
          {t('records.cancel')}
        </Button>
        <Button size="sm" variant="go" type="submit" isQuietened={isEmpty || isSending}>
          {t('records.keeping.doHold')}
        </Button>
      </div>
    </form>
  )
}
