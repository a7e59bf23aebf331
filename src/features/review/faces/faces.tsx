import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FaceCheck } from '#domain/face/face-check.ts'
import { buttonClass } from '#ui/button.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import { useReview } from '../review-context.ts'
import { LivenessLine } from './liveness/liveness-line.tsx'
import { SecondPerson } from './second-person.tsx'
import { type RecordFaces, useFaces } from './use-faces.ts'

const facesKey = 'Alt+KeyF'

/** Whether somebody compared the person on the document with the one who shows it, and the way to do so. */
export function Faces() {
  const { record } = useReview()
  const faces = useFaces()
  if (faces === null || (!faces.canCompare && faces.latest === null && faces.liveness === null)) return null
  return <Section id={record.id} faces={faces} />
}

function Section({ id, faces: { canCompare, latest, liveness, askedBy } }: { id: string; faces: RecordFaces }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const nameOf = useChordName()
  const open = () => void navigate({ to: '/review/$recordId/faces', params: { recordId: id } })
  useKeys(t('review.faces.label'), [{ keys: [facesKey], label: t('review.faces.open'), isOff: !canCompare, run: open }], 'part')
  return (
    <section aria-label={t('review.faces.label')} className="grid flex-none gap-1.5 border-t border-line px-4 py-2 pl-11">
      {latest !== null && <LatestLine check={latest} />}
      {liveness !== null && <LivenessLine check={liveness} />}
      {askedBy !== null && <SecondPerson askedBy={askedBy} />}
      {canCompare && (
        <span>
          <Link to="/review/$recordId/faces" params={{ recordId: id }} className={buttonClass('plain', 'sm')}>
            {t(latest === null ? 'review.faces.compare' : 'review.faces.compareAgain')}
            <Kbd>{nameOf(facesKey)}</Kbd>
          </Link>
        </span>
      )}
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
