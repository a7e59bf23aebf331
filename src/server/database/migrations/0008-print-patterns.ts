import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Where print stands on a page, by which pages that look alike are found. Those that were read before have none. */
export const printPatterns: Migration = {
  name: '0008-print-patterns',
  changesData: false,
  up: async (within) => {
    await sql.raw('alter table page add column pattern bit(256)').execute(within)
  },
}
