import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { focusSoon } from '../focus-soon.ts'
import { useReview } from '../review-context.ts'
import { AnswerLine } from './answer-line.tsx'
import { DifferingLine } from './differing-line.tsx'
import { AskForm } from './ask-form.tsx'
import { useMissingWords } from './use-missing-words.ts'
import { type TaxOfficeDesk, useTaxOffice } from './use-tax-office.ts'

const askButtonId = 'ask-tax-office'

/** What the tax office says of an invoice, and asking it where a remote API is set. */
export function TaxOffice() {
  const { record } = useReview()
  const desk = useTaxOffice()
  if (desk === null || (desk.host === null && desk.latest === null)) return null
  return <Office key={record.id} desk={desk} />
}

function Office({ desk }: { desk: TaxOfficeDesk }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
    focusSoon(askButtonId)
  }
  const ask = (key: string) => {
    close()
    desk.ask(key)
  }
  return (
    <section aria-label={t('review.taxOffice.label')} className="flex-none border-t border-line px-4 py-2">
      {desk.latest !== null && <AnswerLine latest={desk.latest} isOutdated={desk.isOutdated} />}
      <DifferingLine />
      {/* Above the button, so that a second click of the same hand does not send. */}
      {desk.host !== null && isOpen && <AskForm host={desk.host} values={desk.question.values} onAsk={ask} onLeave={close} />}
      {desk.host !== null && <AskLine desk={desk} isOpen={isOpen} onToggle={() => (isOpen ? close() : setIsOpen(true))} />}
      {desk.failure !== null && <FailureNote what={desk.failure.sentence} className="mt-1" />}
    </section>
  )
}

interface AskLineProps {
  desk: TaxOfficeDesk
  isOpen: boolean
  onToggle: () => void
}

/** The button, or what has to be there before it can be pressed. */
function AskLine({ desk: { question, latest, isAsking, isAwaited }, isOpen, onToggle }: AskLineProps) {
  const { t } = useTranslation()
  const missing = useMissingWords(question.missing)
  if (missing !== null) {
    return (
      <div className="rule-line">
        <StateGlyph state="missing" />
        <span className="text-ink-soft">{t('review.taxOffice.needs', { values: missing })}</span>
      </div>
    )
  }
  const isBusy = isAsking || isAwaited
  const label = isBusy ? 'asking' : latest === null ? 'ask' : 'again'
  return (
    <div className="rule-line">
      <span />
      <span>
        <Button id={askButtonId} size="sm" isQuietened={isBusy} aria-expanded={isOpen} onClick={() => !isBusy && onToggle()}>
          {t(`review.taxOffice.${label}`)}
        </Button>
      </span>
    </div>
  )
}
