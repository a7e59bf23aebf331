import type { Within } from '../database/within.ts'
import { announce } from '../records/record-notice.ts'
import { type NewEvent, addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'

export type ChangeNeeds = Pick<Services, 'database' | 'notifications' | 'now'>

/**
 * Changes what is set, with its lines in the history, and tells every open page. `change` stores it and gives the lines; none
 * where all is as it was: then nobody is told.
 */
export async function changeSettings(needs: ChangeNeeds, who: string, change: (within: Within) => Promise<NewEvent[]>): Promise<void> {
  await needs.database.transaction().execute(async (within) => {
    const lines = await change(within)
    if (lines.length === 0) return
    await addEvents(within, { recordId: null, at: needs.now(), who }, lines)
    await announce(needs, within, { kind: 'settings' })
  })
}
