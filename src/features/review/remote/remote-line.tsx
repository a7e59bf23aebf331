import { useTranslation } from 'react-i18next'
import type { RemoteOutcome } from '#domain/remote-outcome.ts'
import type { RemoteReading } from '#domain/remote-reading.ts'
import { useReview } from '../review-context.ts'
import type { LineRow } from '../text/line-row.ts'
import { AskRemote } from './ask-remote.tsx'
import { outcomeWords } from './outcome-words.ts'
import { useRemoteReading } from './use-remote-reading.ts'

/** What the remote API read, when, and what it returned beside the fields; and asking it where it was not. */
export function RemoteLine() {
  const { t } = useTranslation()
  const desk = useRemoteReading()
  if (desk === null) return null
  const { host, latest, readBy } = desk
  const isRead = latest?.outcome.outcome === 'read'
  // What failed stands above the fields.
  if (!isRead && (latest !== null || host === null)) return null
  return (
    <section aria-label={t('review.remote.label')} className="grid flex-none gap-1 border-t border-line px-4 py-2">
      {isRead && <Answer latest={latest} />}
      {host !== null && (
        <div>
          <AskRemote id="ask-remote" host={host} label={t(`review.remote.${isRead ? 'again' : 'ask'}`)} onAsk={() => readBy('remote')} />
        </div>
      )}
    </section>
  )
}

function Answer({ latest: { outcome, at } }: { latest: RemoteReading }) {
  const { t } = useTranslation()
  const { words } = useReview()
  return (
    <>
      <p className="[overflow-wrap:anywhere]">
        {outcomeWords(outcome, words)}{' '}
        <time dateTime={at} className="text-ink-soft">
          {t('review.taxOffice.at', { at })}
        </time>
      </p>
      <LinesCompared />
      <AlsoReturned others={outcome.others} />
    </>
  )
}

/** How a text reads to both, line by line; nothing for documents that have fields. */
function LinesCompared() {
  const { t } = useTranslation()
  const { review } = useReview()
  const counts = countLines(review.lines)
  if (counts.agree + counts.differ + counts.alone === 0) return null
  const said = (['agree', 'differ', 'alone'] as const).filter((way) => counts[way] > 0)
  return <p>{said.map((way) => t(`review.remote.lines.${way}`, { count: counts[way] })).join(' · ')}</p>
}

function countLines(lines: readonly Pick<LineRow, 'byBoth'>[]): Record<'agree' | 'differ' | 'alone', number> {
  const count = (way: LineRow['byBoth']): number => lines.filter(({ byBoth }) => byBoth === way).length
  return { agree: count('agree'), differ: count('differ'), alone: count('alone') }
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
