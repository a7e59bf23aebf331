import sharp from 'sharp'
import type { RemoteTest } from '#contract/engines.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { type RemoteOutcome, remoteOutcome } from '#domain/remote-outcome.ts'
import { isoDay } from '../records/iso-day.ts'
import { addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'

/** What a vendor that charges for what it recognises should not charge for: a passport on which nothing stands. */
const blank = { documentType: 'passport', width: 320, height: 200 }

/** Asks the remote API once with a blank picture, and tells the answer as it came. Throws `engine.no-remote`. */
export async function testRemote(
  { remote: api, database, now }: Pick<Services, 'remote' | 'database' | 'now'>,
  { who }: { who: string },
): Promise<RemoteTest> {
  const remote = await api.known()
  if (remote === null) throw new AppError('engine.no-remote')
  const { documentType, ...size } = blank
  const bytes = await sharp({ create: { ...size, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer()
  const begun = performance.now()
  const answer = await remote.engine.readDocument?.({ pictures: [{ bytes }], documentType, today: isoDay(now()) })
  const ms = Math.round(performance.now() - begun)
  const outcome: RemoteOutcome = answer?.remote ?? remoteOutcome('not-sent')
  const data = { host: remote.host, outcome: outcome.outcome }
  await addEvents(database, { recordId: null, at: now(), who }, [{ kind: 'remote-tested', data }])
  return { host: remote.host, ms, outcome }
}
