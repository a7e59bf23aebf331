import { sql } from 'kysely'
import { supplierMarks } from '#domain/supplier/supplier-marks.ts'
import type { Migration } from '../migration.ts'

/** Invoices are found by their supplier, however its name and number are spelt; those that are there already too. */
export const supplierMarksOfRecords: Migration = {
  name: '0007-supplier-marks',
  changesData: false,
  up: async (within) => {
    await sql.raw(`alter table record add column supplier_marks text[] not null default '{}'`).execute(within)
    const { rows } = await sql<{ id: string; tax_id: string | null; name: string | null }>`
      select id, field_values->>'sellerTaxId' as tax_id, field_values->>'sellerName' as name from record
      where field_values->>'sellerTaxId' is not null or field_values->>'sellerName' is not null`.execute(within)
    for (const { id, tax_id: sellerTaxId, name: sellerName } of rows) {
      await sql`update record set supplier_marks = ${supplierMarks({ sellerTaxId, sellerName })} where id = ${id}`.execute(within)
    }
    await sql.raw('create index record_by_supplier on record using gin (supplier_marks)').execute(within)
  },
}
