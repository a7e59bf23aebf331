import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** What else a record's document may be, and which side of it each page shows. */
export const guessedTypes: Migration = {
  name: '0004-guessed-types',
  changesData: false,
  up: async (within) => {
    await sql
      .raw(`
        alter table record add column type_guesses jsonb not null default '[]';
        alter table page add column side text check (side in ('front', 'back'));
      `)
      .execute(within)
  },
}
