import { addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { deleteTemplate, findTemplate } from './templates-repository.ts'

/** False when there was none. */
export async function removeTemplate(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { id, who }: { id: string; who: string },
): Promise<boolean> {
  return database.transaction().execute(async (within) => {
    const before = await findTemplate(within, id)
    if (before === null || !(await deleteTemplate(within, id))) return false
    await addEvents(within, { recordId: null, at: now(), who }, [{ kind: 'template-removed', data: { template: id, name: before.name } }])
    return true
  })
}
