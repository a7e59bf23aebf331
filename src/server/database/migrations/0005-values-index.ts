import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Records are found by several of their values at once: the same invoice again. */
export const valuesIndex: Migration = {
  name: '0005-values-index',
  changesData: false,
  up: async (within) => {
    await sql.raw('create index record_by_values on record using gin (field_values jsonb_path_ops)').execute(within)
  },
}
