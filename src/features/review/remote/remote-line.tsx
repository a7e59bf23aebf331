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
  const { latest } = desk
  // What failed stands above the fields, and there it is asked again.
  const host = latest === null || isRead(latest) ? desk.host : null
  const told = toldOf(latest)
  if (host === null && told === null) return null
  return (
    <section aria-label={t('review.remote.label')} className="grid flex-none gap-1 border-t border-line px-4 py-2">
      {told && <Answer latest={told} />}
      {host !== null && <Ask host={host} isAgain={latest !== null} onAsk={() => desk.readBy('remote')} />}
    </section>
  )
}

function Ask({ host, isAgain, onAsk }: { host: string; isAgain: boolean; onAsk: () => void }) {
  const { t } = useTranslation()
  return (
    <div>
      <AskRemote id="ask-remote" host={host} label={t(`review.remote.${isAgain ? 'again' : 'ask'}`)} onAsk={onAsk} />
    </div>
  )
}

/** Null where it brought nothing. */
function toldOf(latest: RemoteReading | null): RemoteReading | null {
  return latest !== null && (isRead(latest) || latest.outcome.others.length > 0) ? latest : null
}

function isRead({ outcome }: RemoteReading): boolean {
  return outcome.outcome === 'read'
}

/** Of several pages some may have been read though one was not: what came stands here all the same. */
function Answer({ latest }: { latest: RemoteReading }) {
  const { outcome, at } = latest
  const { t } = useTranslation()
  const { words } = useReview()
  return (
    <>
      {isRead(latest) && (
        <p className="[overflow-wrap:anywhere]">
          {outcomeWords(outcome, words)}{' '}
          <time dateTime={at} className="text-ink-soft">
            {t('review.taxOffice.at', { at })}
          </time>
        </p>
      )}
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
