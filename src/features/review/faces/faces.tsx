import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FaceCheck } from '#domain/face/face-check.ts'
import { Button } from '#ui/button.tsx'
import { useReview } from '../review-context.ts'
import { FacesDialog } from './faces-dialog.tsx'
import { type FacesDesk, useFaces } from './use-faces.ts'

/** The person on the document beside the one who shows it. It never decides, and nothing of a face is kept. */
export function Faces() {
  const { record } = useReview()
  const desk = useFaces()
  if (desk === null || (!desk.canCompare && desk.latest === null)) return null
  return <Section key={record.id} desk={desk} />
}

function Section({ desk }: { desk: FacesDesk }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    desk.again()
  }
  return (
    <section aria-label={t('review.faces.label')} className="grid flex-none gap-1.5 border-t border-line px-4 py-2 pl-11">
      {desk.latest !== null && <LatestLine check={desk.latest} />}
      {desk.canCompare && (
        <span>
          <Button size="sm" onClick={() => setOpen(true)}>
            {t(desk.latest === null ? 'review.faces.compare' : 'review.faces.compareAgain')}
          </Button>
        </span>
      )}
      <FacesDialog desk={desk} isOpen={isOpen} onClose={close} />
    </section>
  )
}

/** What a person said of the last comparison, or only the hint where nobody did. */
function LatestLine({ check: { at, verdict, decision } }: { check: FaceCheck }) {
  const { t } = useTranslation()
  return (
    <p>
      {decision === null ? t(`review.faces.hint.${verdict ?? 'none'}`) : t(`review.faces.said.${decision.says}`)}{' '}
      <time dateTime={decision?.at ?? at} className="text-ink-soft">
        {t('review.faces.at', { at: decision?.at ?? at })}
      </time>
      {decision === null && <span className="text-ink-soft"> {t('review.faces.undecided')}</span>}
      {decision !== null && decision.reason !== '' && (
        <span className="text-ink-soft"> {t('review.faces.because', { reason: decision.reason })}</span>
      )}
    </p>
  )
}
