import { useTranslation } from 'react-i18next'
import type { RemoteOutcome } from '#domain/remote-outcome.ts'
import { useReview } from '../review-context.ts'
import { AskRemote } from './ask-remote.tsx'
import { outcomeWords } from './outcome-words.ts'
import { useRemoteReading } from './use-remote-reading.ts'

/** What the remote API read, when, and what it returned beside the fields; and asking it where it was not. */
export function RemoteLine() {
  const { t } = useTranslation()
  const { words } = useReview()
  const desk = useRemoteReading()
  if (desk === null) return null
  const { host, latest, readBy } = desk
  const isRead = latest?.outcome.outcome === 'read'
  // What failed stands above the fields.
  if (!isRead && (latest !== null || host === null)) return null
  return (
    <section aria-label={t('review.remote.label')} className="grid flex-none gap-1 border-t border-line px-4 py-2">
      {isRead && (
        <p className="[overflow-wrap:anywhere]">
          {outcomeWords(latest.outcome, words)}{' '}
          <time dateTime={latest.at} className="text-ink-soft">
            {t('review.taxOffice.at', { at: latest.at })}
          </time>
        </p>
      )}
      {isRead && <AlsoReturned others={latest.outcome.others} />}
      {host !== null && (
        <div>
          <AskRemote id="ask-remote" host={host} label={t(`review.remote.${isRead ? 'again' : 'ask'}`)} onAsk={() => readBy('remote')} />
        </div>
      )}
    </section>
  )
}

/** What came with the answer and belongs to no field. */
function AlsoReturned({ others }: Pick<RemoteOutcome, 'others'>) {
  const { t } = useTranslation()
  const told = others.filter(({ content }) => content.trim() !== '')
  if (told.length === 0) return null
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-ink-soft">{t('review.remote.others', { count: told.length })}</summary>
      <dl className="scroller mt-1 grid max-h-40 grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 overflow-auto">
        {told.map(({ desc, content }, place) => (
          // The same name may come twice.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={`${place} ${desc}`} className="contents">
            <dt className="text-ink-soft">{desc}</dt>
            <dd data-value className="[overflow-wrap:anywhere]">
              {content}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
