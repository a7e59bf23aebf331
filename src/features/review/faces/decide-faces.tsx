import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FaceDecision } from '#domain/face/face-check.ts'
import { Button } from '#ui/button.tsx'
import { Labelled } from '#ui/labelled.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { TextInput } from '#ui/text-input.tsx'
import type { FacesDesk } from './use-faces.ts'

interface DecideFacesProps {
  desk: FacesDesk
  onAgain: () => void
  onDone: () => void
}

const longestReason = 500

/** The decision is the person's. */
export function DecideFaces({ desk, onAgain, onDone }: DecideFacesProps) {
  const { t } = useTranslation()
  const [isDifferent, setDifferent] = useState(false)
  const say = (says: FaceDecision, reason = '') =>
    !desk.isDeciding &&
    desk.decide(says, reason, () => {
      announce(t(`review.faces.said.${says}`))
      onDone()
    })
  if (isDifferent) return <WhyDifferent onSay={(reason) => say('different', reason)} onBack={() => setDifferent(false)} />
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-3">
      <Button variant="go" isQuietened={desk.isDeciding} onClick={() => say('same')}>
        {t('review.faces.same')}
      </Button>
      <Button isQuietened={desk.isDeciding} onClick={() => say('unsure')}>
        {t('review.faces.unsure')}
      </Button>
      <Button isQuietened={desk.isDeciding} onClick={() => setDifferent(true)}>
        {t('review.faces.different')}
      </Button>
      <Button variant="quiet" onClick={onAgain}>
        {t('review.faces.again')}
      </Button>
    </div>
  )
}

function WhyDifferent({ onSay, onBack }: { onSay: (reason: string) => void; onBack: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') setMissing(true)
    else onSay(reason.trim())
  }
  return (
    <form onSubmit={submit} className="grid gap-3 border-t border-line pt-3">
      <Labelled label={t('review.faces.why')} problem={isMissing && reason.trim() === '' ? t('review.faces.whyMissing') : null}>
        {(ids) => <TextInput {...ids} maxLength={longestReason} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Labelled>
      <div className="flex gap-2">
        <Button type="submit" variant="bad">
          {t('review.faces.sayDifferent')}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t('review.cancel')}
        </Button>
      </div>
    </form>
  )
}
