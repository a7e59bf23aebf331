import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { focusSoon } from '../focus-soon.ts'
import { useEscape } from '../foot/use-escape.ts'
import { useReview } from '../review-context.ts'

interface AskRemoteProps {
  /** Names this button among the others of the screen. */
  id: string
  host: string
  label: string
  onAsk: () => void
}

/** Asks the remote API for the record, after saying what leaves. Escape leaves it. */
export function AskRemote({ id, host, label, onAsk }: AskRemoteProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    focusSoon(id)
  }
  if (isOpen) return <AskForm host={host} onAsk={onAsk} onLeave={close} />
  return (
    <Button id={id} size="sm" aria-expanded={false} onClick={() => setOpen(true)}>
      {label}
    </Button>
  )
}

function AskForm({ host, onAsk, onLeave }: { host: string; onAsk: () => void; onLeave: () => void }) {
  const { t } = useTranslation()
  const { record } = useReview()
  const form = useRef<HTMLFieldSetElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  useEscape(form, onLeave)
  return (
    <fieldset ref={form} data-own-keys aria-label={t('review.remote.send')} className="grid min-w-0 gap-2 py-1">
      <p>{t('review.remote.leaves', { host, count: record.pages.length })}</p>
      <div className="flex flex-wrap gap-2">
        <Button ref={first} size="sm" onClick={onLeave}>
          {t('review.cancel')}
        </Button>
        <Button size="sm" variant="go" onClick={onAsk}>
          {t('review.remote.send')}
        </Button>
      </div>
    </fieldset>
  )
}
