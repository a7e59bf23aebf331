import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FaceDecision } from '#domain/face/face-check.ts'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import { Labelled } from '#ui/labelled.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { TextInput } from '#ui/text-input.tsx'
import type { Deciding } from './use-record-comparison.ts'

const longestReason = 500

/** The decision is the person's. It stays in reach however long the rest is. */
export function DecideFaces({ deciding }: { deciding: Deciding }) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  const [isDifferent, setDifferent] = useState(false)
  const { canDecide, isSending, failure } = deciding
  const whenCompared = (run: () => void) => () => (canDecide ? run() : announce(t('review.faces.takeFirst')))
  const say = (says: FaceDecision) => whenCompared(() => deciding.decide(says, ''))
  const different = whenCompared(() => setDifferent(true))
  useKeys(
    t('review.faces.decision'),
    [
      { keys: ['Ctrl+Enter'], label: t('review.faces.same'), isOff: isDifferent, run: say('same') },
      { keys: ['Alt+KeyU'], label: t('review.faces.unsure'), isHint: true, run: say('unsure') },
      { keys: ['Alt+KeyR'], label: t('review.faces.differentKey'), isHint: true, run: different },
    ],
    'part',
  )
  const isQuiet = !canDecide || isSending
  return (
    <div className="faces-foot grid gap-2">
      {failure !== null && <FailureNote what={t('review.faces.notKept')} safe={failure.sentence} />}
      {isDifferent ? (
        <WhyDifferent onSay={(reason) => deciding.decide('different', reason)} onBack={() => setDifferent(false)} />
      ) : (
        <div className="grid grid-cols-2 gap-2">
          <Button variant="go" size="lg" className="col-span-2" isQuietened={isQuiet} keyHint={nameOf('Ctrl+Enter')} onClick={say('same')}>
            {t('review.faces.same')}
          </Button>
          <Button isQuietened={isQuiet} onClick={say('unsure')}>
            {t('review.faces.unsure')}
          </Button>
          <Button isQuietened={isQuiet} onClick={different}>
            {t('review.faces.different')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Once, when it appears. */
const focusIt = (input: HTMLInputElement | null): void => input?.focus()

function WhyDifferent({ onSay, onBack }: { onSay: (reason: string) => void; onBack: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') setMissing(true)
    else onSay(reason.trim())
  }
  useKeys(t('review.faces.why'), [{ keys: ['Escape'], label: t('review.cancel'), run: onBack }], 'part')
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Labelled label={t('review.faces.why')} problem={isMissing && reason.trim() === '' ? t('review.faces.whyMissing') : null}>
        {(ids) => (
          <TextInput {...ids} ref={focusIt} maxLength={longestReason} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
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
