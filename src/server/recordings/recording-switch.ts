import { z } from 'zod'
import type { Within } from '../database/within.ts'
import { type ChangeNeeds, changeSettings } from '../settings/change-settings.ts'
import { findSetting, storeSetting } from '../settings/settings-repository.ts'

const recordingKey = 'recording'
const recordingSchema = z.object({ until: z.iso.datetime().nullable() })

/** Until when readings are recorded; null where they are not, as from the first day on. */
export async function recordsUntil(within: Within, now: Date): Promise<string | null> {
  const { until } = recordingSchema.parse((await findSetting(within, recordingKey)) ?? { until: null })
  return until !== null && Date.parse(until) > now.getTime() ? until : null
}

/** Records for so many hours, and then no more; 0 ends it now. */
export async function switchRecording(needs: ChangeNeeds, { hours, who }: { hours: number; who: string }): Promise<void> {
  const now = needs.now()
  await changeSettings(needs, who, async (within) => {
    const isOn = (await recordsUntil(within, now)) !== null
    if (!isOn && hours === 0) return []
    const until = hours === 0 ? null : new Date(now.getTime() + hours * 3_600_000).toISOString()
    await storeSetting(within, recordingKey, { until })
    return [hours === 0 ? { kind: 'recording-off' } : { kind: 'recording-on', data: { minutes: hours * 60 } }]
  })
}
