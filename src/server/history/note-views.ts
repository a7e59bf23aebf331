import type { Services } from '../services.ts'
import { addEvents } from '../records/records-repository.ts'

/** A person who works on a document asks for its picture many times; that is one look. */
export const oneLookMs = 10 * 60_000
/** Looks that are remembered at most; of a forgotten one another line may be written, which does no harm. */
const mostLooks = 10_000

export interface View {
  id: string
  index: number
  who: string
}

/** Writes into a record's history who looked at a picture of it. Resolves before the picture is sent: nothing is seen unwritten. */
export function noteViews({ database, now }: Pick<Services, 'database' | 'now'>): (view: View) => Promise<void> {
  const looks = new Map<string, number>()
  return async ({ id, index, who }) => {
    const key = [who, id, index].join(' ')
    const at = now()
    const known = looks.get(key)
    if (known !== undefined && at.getTime() - known < oneLookMs) return
    await addEvents(database, { recordId: id, at, who }, [{ kind: 'viewed', source: null, data: { page: index } }])
    looks.delete(key)
    looks.set(key, at.getTime())
    const [oldest] = looks.keys()
    if (looks.size > mostLooks && oldest !== undefined) looks.delete(oldest)
  }
}
