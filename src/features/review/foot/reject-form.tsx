import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useReview } from '../review-context.ts'
import { ask } from '../review.store.ts'
import { useEscape } from './use-escape.ts'
import { useReturnFocus } from './use-return-focus.ts'

const leave = () => ask(null)
const reasons = ['unreadable', 'wrongDocument', 'expired', 'suspicious', 'twice', 'other'] as const

/** Why the record is rejected: one of the usual reasons, and a note where more is to be said. */
export function RejectForm() {
  useReturnFocus()
  const { t } = useTranslation()
  const { acts } = useReview()
  const noteId = useId()
  const form = useRef<HTMLFormElement>(null)
  const group = useRef<HTMLFieldSetElement>(null)
  const [reason, setReason] = useState<(typeof reasons)[number]>('unreadable')
  const [note, setNote] = useState('')
  const isNoteNeeded = reason === 'other' && note.trim() === ''
  useEffect(() => group.current?.querySelector('input')?.focus(), [])
  useEscape(form, leave)
  function give(event: FormEvent) {
    event.preventDefault()
    if (isNoteNeeded) return document.getElementById(noteId)?.focus()
    const word = reason === 'other' ? '' : t(`review.reject.reasons.${reason}`)
    acts.reject([word, note.trim()].filter((part) => part !== '').join(': '))
  }
  return (
    <form ref={form} data-own-keys onSubmit={give} className="grid flex-none gap-2 border-t border-line px-4 py-2.5">
      <fieldset ref={group} className="flex flex-wrap gap-x-4 gap-y-1">
        <legend className="mb-1 text-xs font-medium text-ink-soft">{t('review.reject.label')}</legend>
        {reasons.map((each) => (
          <label key={each} className="flex min-h-7 items-center gap-1.5 max-tab:min-h-11">
            <input
              type="radio"
              name="reject-reason"
              className="size-4 accent-accent"
              checked={reason === each}
              onChange={() => setReason(each)}
            />
            {t(`review.reject.reasons.${each}`)}
          </label>
        ))}
      </fieldset>
      <div className="flex gap-2">
        <TextInput
          id={noteId}
          aria-label={t('review.reject.note')}
          placeholder={t('review.reject.note')}
          value={note}
          maxLength={400}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" variant="bad" isQuietened={isNoteNeeded}>
          {t('review.reject.doIt')}
        </Button>
        <Button variant="quiet" onClick={leave}>
          {t('review.cancel')}
        </Button>
      </div>
    </form>
  )
}
