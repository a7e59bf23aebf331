import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useReview } from '../review-context.ts'
import { ask } from '../review.store.ts'
import { useEscape } from './use-escape.ts'
import { useReturnFocus } from './use-return-focus.ts'
import { asLocalInput, postponeTimes } from './postpone-times.ts'

const leave = () => ask(null)

/** Until when the record is put off: one of four times, or any. */
export function PostponeForm() {
  useReturnFocus()
  const { t } = useTranslation()
  const { acts } = useReview()
  const [times] = useState(() => postponeTimes(new Date()))
  const group = useRef<HTMLFieldSetElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  useEscape(group, leave)
  return (
    <fieldset
      ref={group}
      data-own-keys
      aria-label={t('review.postpone.label')}
      className="grid flex-none gap-2 border-t border-line px-4 py-2.5"
    >
      <span className="text-xs font-medium text-ink-soft">{t('review.postpone.label')}</span>
      <div className="flex flex-wrap gap-2">
        {times.map(({ name, at }, index) => (
          <Button key={name} ref={index === 0 ? first : undefined} onClick={() => acts.postpone(at)}>
            {t(`review.postpone.${name}`, { at: at.toISOString() })}
          </Button>
        ))}
        <span className="flex-1" />
        <Button variant="quiet" onClick={leave}>
          {t('review.cancel')}
        </Button>
      </div>
      <OtherTime />
    </fieldset>
  )
}

function OtherTime() {
  const { t } = useTranslation()
  const { acts } = useReview()
  const id = useId()
  const [typed, setTyped] = useState(() => asLocalInput(new Date(Date.now() + 86_400_000)))
  const [isPast, setPast] = useState(false)
  function give(event: FormEvent) {
    event.preventDefault()
    const at = new Date(typed)
    const isAhead = at.getTime() > Date.now()
    setPast(!isAhead)
    if (isAhead) acts.postpone(at)
  }
  return (
    <form onSubmit={give} className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-xs text-ink-soft">
        {t('review.postpone.other')}
      </label>
      <TextInput id={id} type="datetime-local" value={typed} onChange={(event) => setTyped(event.target.value)} className="!w-auto" />
      <Button type="submit" size="sm">
        {t('review.postpone.doIt')}
      </Button>
      {isPast && <span className="text-xs">{t('review.postpone.past')}</span>}
    </form>
  )
}
