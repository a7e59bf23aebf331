import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/**
 * All print of a page, in a table of its own: with its characters it is large, and hardly any question about a page needs
 * it. `lines` is the same without characters. And which picture of a file with several a page is.
 */
export const pageTexts: Migration = {
  name: '0002-page-texts',
  changesData: false,
  up: async (within) => {
    await sql
      .raw(`
        create table page_text (
          record_id uuid not null,
          index integer not null,
          text jsonb not null,
          lines jsonb not null,
          primary key (record_id, index),
          foreign key (record_id, index) references page (record_id, index) on delete cascade deferrable
        );
        alter table page add column frame integer not null default 0 check (frame >= 0);
      `)
      .execute(within)
  },
}
