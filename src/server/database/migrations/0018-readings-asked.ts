import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** How often a record's reading was asked for, so that one which was asked for before ends without a word. */
export const readingsAsked: Migration = {
  name: '0018-readings-asked',
  changesData: false,
  up: async (within) => {
    await sql.raw('alter table record add column readings_asked integer not null default 0').execute(within)
  },
}
