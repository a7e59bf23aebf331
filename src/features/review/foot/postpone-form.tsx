import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useReview } from '../review-context.ts'
import { ask } from '../review.store.ts'
import { asLocalInput, postponeTimes } from './postpone-times.ts'

/** Until when the record is put off: one of four times, or any. */
export function PostponeForm() {
  const { t } = useTranslation()
  const { acts } = useReview()
  const [times] = useState(() => postponeTimes(new Date()))
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <div
      data-own-keys
      role="group"
      aria-label={t('review.postpone.label')}
      className="grid flex-none gap-2 border-t border-line px-4 py-2.5"
      onKeyDown={(event) => {
        if (event.key === 'Escape') ask(null)
      }}
    >
      <span className="text-xs font-medium text-ink-soft">{t('review.postpone.label')}</span>
      <div className="flex flex-wrap gap-2">
        {times.map(({ name, at }, index) => (
          <Button key={name} ref={index === 0 ? first : undefined} onClick={() => acts.postpone(at)}>
            {t(`review.postpone.${name}`, { at: at.toISOString() })}
          </Button>
        ))}
        <span className="flex-1" />
        <Button variant="quiet" onClick={() => ask(null)}>
          {t('review.cancel')}
        </Button>
      </div>
      <OtherTime />
    </div>
  )
}

function OtherTime() {
  const { t } = useTranslation()
  const { acts } = useReview()
  const id = useId()
  const [typed, setTyped] = useState(() => asLocalInput(new Date(Date.now() + 86_400_000)))
  const at = new Date(typed)
  const isAhead = at.getTime() > Date.now()
  function give(event: FormEvent) {
    event.preventDefault()
    if (isAhead) acts.postpone(at)
  }
  return (
    <form onSubmit={give} className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-xs text-ink-soft">
        {t('review.postpone.other')}
      </label>
      <TextInput id={id} type="datetime-local" value={typed} onChange={(event) => setTyped(event.target.value)} className="!w-auto" />
      <Button type="submit" size="sm" isQuietened={!isAhead}>
        {t('review.postpone.doIt')}
      </Button>
      {!isAhead && <span className="text-xs">{t('review.postpone.past')}</span>}
    </form>
  )
}
