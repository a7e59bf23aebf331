import type { KeepingChange } from '#contract/keeping.contract.ts'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { AppError } from '#domain/app-error.ts'
import type { Keeping, KeepingPolicy } from '#domain/keeping/keeping.ts'
import { announce } from '../records/record-notice.ts'
import { type NewEvent, addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { findPolicy, keepingOf, storePolicy } from './keeping-policy.ts'

/** What is set, with a change on top. Throws `document-type.unknown`. */
export function changedPolicy(policy: KeepingPolicy, { undoMinutes, types }: KeepingChange): KeepingPolicy {
  const changed = new Map(Object.entries(policy.types))
  for (const [key, keeping] of Object.entries(types)) {
    if (findDocumentType(key) === null) throw new AppError('document-type.unknown')
    if (keeping === null) changed.delete(key)
    else changed.set(key, keeping)
  }
  return { undoMinutes: undoMinutes ?? policy.undoMinutes, types: Object.fromEntries(changed) }
}

/** Changes how long pictures and values are kept. Each change is a line of the history; what is due by it goes within seconds. */
export async function setKeeping(
  needs: Pick<Services, 'database' | 'notifications' | 'now'>,
  { change, who }: { change: KeepingChange; who: string },
): Promise<KeepingPolicy> {
  return needs.database.transaction().execute(async (within) => {
    const before = await findPolicy(within)
    const after = changedPolicy(before, change)
    await storePolicy(within, after)
    await addEvents(within, { recordId: null, at: needs.now(), who }, linesOf(before, after, change))
    await announce(needs, within, { kind: 'settings' })
    return after
  })
}

function linesOf(before: KeepingPolicy, after: KeepingPolicy, { types }: KeepingChange): NewEvent[] {
  const changed = Object.keys(types).filter((key) => told(keepingOf(before, key)) !== told(keepingOf(after, key)))
  const lines = changed.map((key): NewEvent => ({
    kind: 'keeping-changed',
    data: { documentType: key, ...wordsOf(keepingOf(after, key)) },
  }))
  const { undoMinutes: minutes } = after
  return before.undoMinutes === minutes ? lines : [...lines, { kind: 'undo-time-changed', data: { minutes } }]
}

/** A number stands for days. */
function wordsOf({ picture, fields }: Keeping): { picture: string | number; fields: string | number } {
  return { picture: typeof picture === 'object' ? picture.days : picture, fields: typeof fields === 'object' ? fields.days : fields }
}

const told = (keeping: Keeping) => JSON.stringify(wordsOf(keeping))
