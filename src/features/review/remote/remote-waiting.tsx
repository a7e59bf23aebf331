import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '#client/client-context.ts'
import { useSecondsLeft } from '#client/use-record-keeping.ts'
import { remoteTimeoutSeconds } from '#domain/remote-reading.ts'
import { Button } from '#ui/button.tsx'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { Note } from '#ui/note.tsx'
import { decide } from '../decisions.ts'
import { useReview } from '../review-context.ts'

/** While a document is read: that the remote API was asked and is waited for, for how long still, and the way on without it. */
export function RemoteWaiting() {
  const client = useClient()
  const { record } = useReview()
  const isReading = record.status === 'reading'
  const { data } = useQuery(client.queries.engines.ofRecord.queryOptions({ input: { id: record.id }, enabled: isReading }))
  const waiting = isReading ? (data?.waiting ?? null) : null
  if (waiting === null) return null
  const mostSeconds = remoteTimeoutSeconds * record.pages.length
  return <Waiting key={waiting.seconds} host={waiting.host} seconds={mostSeconds - waiting.seconds} />
}

function Waiting({ host, seconds }: { host: string; seconds: number }) {
  const { t } = useTranslation()
  const client = useClient()
  const { record } = useReview()
  const count = useSecondsLeft(seconds)
  const asked = t('review.remote.asked', { host })
  useEffect(() => announce(asked), [asked])
  const readHere = () => void decide(client, record.id, (change) => client.api.records.readAgain({ ...change, by: 'here' }))
  return (
    <Note className="flex-none !rounded-none">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-[16ch] flex-1">
          <p className="font-medium text-ink">{asked}</p>
          <p className="tabular-nums">{t('review.remote.waits', { count })}</p>
        </div>
        <Button size="sm" onClick={readHere}>
          {t('review.remote.readHere')}
        </Button>
      </div>
    </Note>
  )
}
