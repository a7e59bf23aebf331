import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Parts of a page that are black in whatever leaves as its picture. */
export const redactions: Migration = {
  name: '0013-redactions',
  changesData: false,
  up: async (within) => {
    await sql.raw(`alter table page add column redactions jsonb not null default '[]'`).execute(within)
  },
}
