import { z } from 'zod'
import type { Within } from '../database/within.ts'
import { announce } from '../records/record-notice.ts'
import { addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { findSetting, storeSetting } from '../settings/settings-repository.ts'

const recordingKey = 'recording'
const recordingSchema = z.object({ until: z.iso.datetime().nullable() })

/** Until when readings are recorded; null where they are not, as from the first day on. */
export async function recordsUntil(within: Within, now: Date): Promise<string | null> {
  const { until } = recordingSchema.parse((await findSetting(within, recordingKey)) ?? { until: null })
  return until !== null && Date.parse(until) > now.getTime() ? until : null
}

/** Records for so many hours, and then no more; 0 ends it now. */
export async function switchRecording(
  needs: Pick<Services, 'database' | 'notifications' | 'now'>,
  { hours, who }: { hours: number; who: string },
): Promise<void> {
  const now = needs.now()
  await needs.database.transaction().execute(async (within) => {
    const isOn = (await recordsUntil(within, now)) !== null
    if (!isOn && hours === 0) return
    const until = hours === 0 ? null : new Date(now.getTime() + hours * 3_600_000).toISOString()
    await storeSetting(within, recordingKey, { until })
    await addEvents(within, { recordId: null, at: now, who }, [
      hours === 0 ? { kind: 'recording-off' } : { kind: 'recording-on', data: { minutes: hours * 60 } },
    ])
    await announce(needs, within, { kind: 'settings' })
  })
}
