import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useEscape } from './use-escape.ts'
import { type ReasonTopic, lastReasons, rememberReason } from './last-reasons.ts'

interface ReasonLineProps {
  topic: ReasonTopic
  label: string
  /** What the button does. */
  doIt: string
  onGive: (reason: string) => void
  onLeave: () => void
}

/** A reason in one line, in place, with the last three at hand. Enter gives it, Escape leaves. */
export function ReasonLine({ topic, label, doIt, onGive, onLeave }: ReasonLineProps) {
  const { t } = useTranslation()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  useEffect(() => input.current?.focus(), [])
  useEscape(form, onLeave)
  function give(event: FormEvent) {
    event.preventDefault()
    const reason = text.trim()
    if (reason === '') return input.current?.focus()
    rememberReason(topic, reason)
    onGive(reason)
  }
  return (
    <form ref={form} data-own-keys onSubmit={give} className="grid gap-1.5 py-1">
      <label htmlFor={id} className="text-xs font-medium text-ink-soft">
        {label}
      </label>
      <div className="flex gap-2">
        <TextInput ref={input} id={id} value={text} maxLength={500} onChange={(event) => setText(event.target.value)} />
        <Button type="submit" isQuietened={text.trim() === ''} variant="go">
          {doIt}
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          {t('review.cancel')}
        </Button>
      </div>
      <LastReasons topic={topic} onTake={setText} />
    </form>
  )
}

function LastReasons({ topic, onTake }: { topic: ReasonTopic; onTake: (reason: string) => void }) {
  const { t } = useTranslation()
  const reasons = lastReasons(topic)
  if (reasons.length === 0) return null
  return (
    <fieldset aria-label={t('review.lastReasons')} className="flex flex-wrap gap-1.5">
      {reasons.map((reason) => (
        <Button key={reason} size="sm" onClick={() => onTake(reason)} className="max-w-full truncate">
          {reason}
        </Button>
      ))}
    </fieldset>
  )
}
