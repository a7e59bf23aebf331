import type { ExportTemplate } from '#contract/exports.contract.ts'
import { asJson } from '../database/as-json.ts'
import type { ExportTemplateRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { exportTemplateSchema } from '#contract/exports.contract.ts'

/** Saved templates by name. */
export async function listTemplates(within: Within): Promise<ExportTemplate[]> {
  const rows = await within.selectFrom('export_template').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(templateOfRow)
}

export async function findTemplate(within: Within, id: string): Promise<ExportTemplate | null> {
  const row = await within.selectFrom('export_template').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? templateOfRow(row) : null
}

function templateOfRow(row: ExportTemplateRow): ExportTemplate {
  const { id, name, format, columns, document_types: documentTypes, only_new: onlyNew, row_of: rowOf, has_totals: hasTotals } = row
  return exportTemplateSchema.parse({ id, name, format, columns, documentTypes, onlyNew, rowOf, hasTotals })
}

/** Makes the template or replaces the one of this id. */
export async function storeTemplate(within: Within, template: ExportTemplate): Promise<void> {
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
}

/** False when there was none. */
export async function deleteTemplate(within: Within, id: string): Promise<boolean> {
  const removed = await within.deleteFrom('export_template').where('id', '=', id).returning('id').executeTakeFirst()
  return removed !== undefined
}
