import { randomBytes } from 'node:crypto'
import type { DocumentReading } from '#engine/engine.ts'
import { recordingOf } from '#engine/replay/recording.ts'
import type { Services } from '../services.ts'
import { recordsUntil } from './recording-switch.ts'

/** A support case needs a few; the oldest go, so that a forgotten switch fills no disk. */
export const mostRecordings = 200

/** Records what was read, where that is turned on: of values their shape alone. That it cannot is no reason not to read. */
export async function recordReading(
  { database, recordings, now, log }: Pick<Services, 'database' | 'recordings' | 'now' | 'log'>,
  reading: DocumentReading,
): Promise<void> {
  try {
    const at = now()
    if ((await recordsUntil(database, at)) === null) return
    for (const each of [reading, ...(reading.others ?? [])]) {
      const name = `${at.toISOString().replaceAll(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}.json`
      await recordings.write(name, `${JSON.stringify(recordingOf(each), null, 1)}\n`)
    }
    for (const { name } of (await recordings.list()).slice(mostRecordings)) await recordings.remove(name)
  } catch (error) {
    log.warn({ err: error }, 'a reading could not be recorded')
  }
}
