import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Whether a second person is to look at a record's faces, and who asked for it. */
export const facesAsked: Migration = {
  name: '0016-faces-asked',
  changesData: false,
  up: async (within) => {
    await sql.raw('alter table record add column faces_asked_by text').execute(within)
  },
}
