import type { ExportTemplate } from '#contract/exports.contract.ts'
import { asJson } from '../database/as-json.ts'
import type { Within } from '../database/within.ts'
import { exportTemplateSchema } from '#contract/exports.contract.ts'

/** Saved templates by name. */
export async function listTemplates(within: Within): Promise<ExportTemplate[]> {
  const rows = await within.selectFrom('export_template').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(({ id, name, format, columns, document_types: documentTypes, only_new: onlyNew, row_of: rowOf, has_totals: hasTotals }) =>
    exportTemplateSchema.parse({ id, name, format, columns, documentTypes, onlyNew, rowOf, hasTotals }),
  )
}

/** Makes the template or replaces the one of this id. */
export async function saveTemplate(within: Within, template: ExportTemplate): Promise<ExportTemplate> {
  const { id, name, format, columns, documentTypes, onlyNew, rowOf, hasTotals } = template
  const values = {
    name,
    format,
    columns: asJson<unknown[]>(columns),
    document_types: asJson(documentTypes),
    only_new: onlyNew,
    row_of: rowOf,
    has_totals: hasTotals,
  }
  await within
    .insertInto('export_template')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
  return template
}

/** False when there was none. */
export async function removeTemplate(within: Within, id: string): Promise<boolean> {
  const removed = await within.deleteFrom('export_template').where('id', '=', id).returning('id').executeTakeFirst()
  return removed !== undefined
}
