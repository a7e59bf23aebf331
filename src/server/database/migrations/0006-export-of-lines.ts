import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Whether a template writes a row for each line, and a last one with totals. */
export const exportOfLines: Migration = {
  name: '0006-export-of-lines',
  changesData: false,
  up: async (within) => {
    await sql
      .raw(`
        alter table export_template add column row_of text not null default 'record' check (row_of in ('record', 'line'));
        alter table export_template add column has_totals boolean not null default false;
      `)
      .execute(within)
  },
}
