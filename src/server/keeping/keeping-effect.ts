import type { KeepingChange } from '#contract/keeping.contract.ts'
import { fieldsDelayMs, pictureDelayMs } from '#domain/keeping/picture-due.ts'
import type { Services } from '../services.ts'
import { findPolicy } from './keeping-policy.ts'
import { countPicturesDue, countRecordsDue } from './keeping-repository.ts'
import { changedPolicy } from './set-keeping.ts'

/** Of how many records a change would destroy the pictures at once, and how many records with their values. Throws `document-type.unknown`. */
export async function keepingEffect(
  { database, now }: Pick<Services, 'database' | 'now'>,
  change: KeepingChange,
): Promise<{ pictures: number; records: number }> {
  const request = { policy: changedPolicy(await findPolicy(database), change), at: now(), undoOver: 'nobody' } as const
  return {
    pictures: await countPicturesDue(database, { ...request, delayOf: pictureDelayMs }),
    records: await countRecordsDue(database, { ...request, delayOf: fieldsDelayMs }),
  }
}
