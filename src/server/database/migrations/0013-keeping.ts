import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/**
 * What is kept, for how long, and what is held. `keeps_pictures` says of a record whether any of its pages still has its
 * picture, so that those of which one is due are found without looking at all that ever were settled.
 */
export const keeping: Migration = {
  name: '0013-keeping',
  changesData: false,
  up: async (within) => {
    await sql
      .raw(`
        alter table record add column keeps_pictures boolean not null default true;
        alter table record add column held_at timestamptz(3), add column held_by text, add column held_why text;
        alter table page add column picture_destroyed_at timestamptz(3);
        alter table export_run add column file_destroyed_at timestamptz(3);
        create index record_with_pictures on record ((coalesce(document_type, '')), settled_at)
          where keeps_pictures and settled_at is not null;
        create index record_by_settling on record ((coalesce(document_type, '')), settled_at) where settled_at is not null;
      `)
      .execute(within)
  },
}
