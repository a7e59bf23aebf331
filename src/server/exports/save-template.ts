import type { ExportTemplate } from '#contract/exports.contract.ts'
import { addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { findTemplate, storeTemplate } from './templates-repository.ts'

/** Makes the template or replaces the one of this id: it says which values leave, so the history tells of it. */
export async function saveTemplate(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { template, who }: { template: ExportTemplate; who: string },
): Promise<ExportTemplate> {
  const { id, name, format, columns, documentTypes } = template
  await database.transaction().execute(async (within) => {
    const before = await findTemplate(within, id)
    if (JSON.stringify(before) === JSON.stringify(template)) return
    await storeTemplate(within, template)
    const data = { template: id, name, format, columns: columns.length, documentTypes }
    await addEvents(within, { recordId: null, at: now(), who }, [{ kind: before === null ? 'template-added' : 'template-changed', data }])
  })
  return template
}
