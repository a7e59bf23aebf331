import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onceKey } from '#client/once-key.ts'
import type { AskedValue } from '#domain/invoice/tax-office.ts'
import { Button } from '#ui/button.tsx'
import { useEscape } from '../foot/use-escape.ts'
import { useReview } from '../review-context.ts'

interface AskFormProps {
  host: string
  values: readonly AskedValue[]
  /** `key` names this one try: pressed twice, it asks once. */
  onAsk: (key: string) => void
  onLeave: () => void
}

/** Before anything leaves: which values, where to, and that it costs. Escape leaves. */
export function AskForm({ host, values, onAsk, onLeave }: AskFormProps) {
  const { t } = useTranslation()
  const { words } = useReview()
  const form = useRef<HTMLFormElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const [key] = useState(onceKey)
  useEffect(() => first.current?.focus(), [])
  useEscape(form, onLeave)
  function ask(event: FormEvent) {
    event.preventDefault()
    onAsk(key)
  }
  return (
    <form ref={form} data-own-keys onSubmit={ask} aria-describedby="tax-office-leaves" className="grid gap-2 py-1 pl-7">
      <p id="tax-office-leaves">{t('review.taxOffice.leaves', { host })}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5">
        {values.map(({ parameter, field, value }) => (
          <div key={parameter} className="contents">
            <dt className="text-ink-soft">{words.field(field)}</dt>
            <dd data-value className="font-mono">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex gap-2">
        <Button ref={first} type="submit" variant="go">
          {t('review.taxOffice.send')}
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          {t('review.cancel')}
        </Button>
      </div>
    </form>
  )
}
