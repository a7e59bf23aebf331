import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** A picture may show several documents: each is a record of its own, its page a part of the picture. */
export const partsOfPictures: Migration = {
  name: '0003-parts-of-pictures',
  changesData: false,
  up: async (within) => {
    await sql
      .raw(`
        alter table page add column area jsonb;
        alter table record add column split_from uuid;
        alter table record add column kept_whole boolean not null default false;
        create index record_split_from on record (split_from) where split_from is not null;
      `)
      .execute(within)
  },
}
