import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '#client/app-failure.ts'
import { isRemote } from '#domain/beside-remote.ts'
import { useMay } from '#client/use-may.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { useReview } from '../review-context.ts'
import { AskRemote } from './ask-remote.tsx'
import { outcomeWords } from './outcome-words.ts'
import { type RemoteDesk, useRemoteReading } from './use-remote-reading.ts'

/** The remote API was to read it, and did not: why, and the ways on. Nothing where it did, or was not asked. */
export function RemoteFailure() {
  const { t } = useTranslation()
  const { record, review } = useReview()
  const desk = useRemoteReading()
  const what = useWhatFailed(desk)
  if (desk === null || what === null) return null
  const isUnread = isOfRemote(record.problem?.code ?? '')
  const hasRemote = review.fields.some(({ readings }) => readings.some(isRemote)) || review.lines.some((line) => line.remote !== null)
  return (
    <FailureNote
      what={what}
      safe={t(isUnread ? 'review.remote.canRead' : hasRemote ? 'review.remote.restStays' : 'review.remote.readHereAlone')}
      className="flex-none !rounded-none"
      action={<WaysOn desk={desk} isUnread={isUnread} />}
    />
  )
}

/** Null where nothing has. */
function useWhatFailed(desk: RemoteDesk | null): string | null {
  const { record, words } = useReview()
  const outcome = desk?.latest?.outcome ?? null
  if (outcome !== null && outcome.outcome !== 'read') return outcomeWords(outcome, words)
  const code = record.problem?.code ?? ''
  return isOfRemote(code) ? sentenceOf(code) : null
}

function WaysOn({ desk: { host, latest, readBy }, isUnread }: { desk: RemoteDesk; isUnread: boolean }) {
  const { t } = useTranslation()
  const may = useMay()
  const isForAdmin = latest?.outcome.outcome === 'refused' && may('settings.change')
  return (
    <>
      {isUnread && (
        <Button size="sm" variant="go" onClick={() => readBy('here')}>
          {t('review.remote.readHere')}
        </Button>
      )}
      {host !== null && <AskRemote id="try-remote-again" host={host} label={t('review.remote.tryAgain')} onAsk={() => readBy('remote')} />}
      {isForAdmin && (
        <Link to="/settings" search={{ part: 'engines' }} className={buttonClass('quiet', 'sm')}>
          {t('review.remote.engines')}
        </Link>
      )}
    </>
  )
}

/** Whether a record could not be read because of the remote API, and not of its picture. */
export function isOfRemote(problem: string): boolean {
  return problem.startsWith('remote.')
}
