import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/**
 * Each record has a key of its own: gone with the record, so that nothing that was sealed under it can be opened, wherever
 * a copy of it lies. `sealed` says of a row that its values are under that key; a jsonb column then holds a string. By
 * `marks` a sealed record is found. Rows of before stay in clear until the server has sealed them (`server/sealing`).
 */
const tables = `
  create table record_key (
    record_id uuid primary key references record (id) on delete cascade deferrable,
    wrapped bytea not null
  );
  alter table record add column sealed boolean not null default false, add column marks text[] not null default '{}';
  alter table page add column sealed boolean not null default false;
  create index record_by_mark on record using gin (marks);
`

/**
 * What a line tells may also be sealed later, together with its salt: then that is null while `data` is not, and the line's
 * hash is of what was sealed. Whether it is the same, the database cannot know; whoever checks the history with the keys does.
 */
const history = `
  create or replace function refuse_change_of_event() returns trigger language plpgsql as $$
    begin
      -- A record that is destroyed takes along what its lines told of it, in the transaction that says so by name; the lines stay.
      if tg_op = 'UPDATE' and current_setting('countercheck.destroying', true) = old.record_id::text then
        old.data := null;
        old.salt := null;
        if new is not distinct from old then return new; end if;
      end if;
      if tg_op = 'UPDATE' and current_setting('countercheck.sealing', true) = old.record_id::text
        and jsonb_typeof(old.data) = 'object' and jsonb_typeof(new.data) = 'string' then
        old.data := new.data;
        old.salt := null;
        if new is not distinct from old then return new; end if;
      end if;
      raise exception 'events are only ever added';
    end
  $$;
`

export const sealedValues: Migration = {
  name: '0014-sealed-values',
  changesData: false,
  up: async (within) => {
    for (const statements of [tables, history]) await sql.raw(statements).execute(within)
  },
}
