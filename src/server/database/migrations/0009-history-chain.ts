import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/**
 * The history becomes a chain: each line holds the hash of itself and of the hash of the line before it, so that none
 * can be changed, removed or put between without being seen. What a line tells of a document enters as a salted hash:
 * it can be destroyed with the document, and the chain holds. `server/history/check-history.ts` computes the same.
 */
const columns = `
  alter table event add column salt uuid, add column data_hash bytea, add column hash bytea;
  alter table event alter column data drop not null;
  alter table event alter column id drop identity;
  drop trigger event_is_append_only on event;
`

/** Each part with its length before it, so that no two lines read the same. A part that is null is empty and has no length. */
const hashes = `
  create or replace function history_part(part text) returns text language sql immutable as $$
    select case when part is null then '-:' else octet_length(part) || ':' || part end
  $$;
  create or replace function history_data_hash(salt uuid, data jsonb) returns bytea language sql stable as $$
    select sha256(convert_to(history_part(salt::text) || history_part(data::text), 'UTF8'))
  $$;
  create or replace function history_hash(before bytea, line event) returns bytea language sql stable as $$
    select sha256(convert_to(
      history_part(encode(before, 'hex')) || history_part(line.id::text) || history_part(line.record_id::text)
      || history_part((extract(epoch from line.at) * 1000)::bigint::text) || history_part(line.who) || history_part(line.kind)
      || history_part(line.source) || history_part(encode(line.data_hash, 'hex')), 'UTF8'))
  $$;
`

/** Lines are added one transaction after the other, so their numbers have no gaps and their order is that of the chain. */
const adding = `
  create or replace function chain_event() returns trigger language plpgsql as $$
    declare last event;
    begin
      if current_setting('countercheck.restoring', true) = 'on' then return new; end if;
      perform pg_advisory_xact_lock(7241906);
      select * into last from event order by id desc limit 1;
      new.id := coalesce(last.id, 0) + 1;
      new.salt := gen_random_uuid();
      new.data_hash := history_data_hash(new.salt, new.data);
      new.hash := history_hash(last.hash, new);
      return new;
    end
  $$;
`

const oldLines = `
  do $$
    declare line event; before bytea;
    begin
      for line in select * from event order by id loop
        line.salt := gen_random_uuid();
        line.data_hash := history_data_hash(line.salt, line.data);
        line.hash := history_hash(before, line);
        update event set salt = line.salt, data_hash = line.data_hash, hash = line.hash where id = line.id;
        before := line.hash;
      end loop;
    end
  $$;
  alter table event alter column data_hash set not null, alter column hash set not null;
`

const refusing = `
  create or replace function refuse_change_of_event() returns trigger language plpgsql as $$
    begin
      -- A record that is destroyed takes along what its lines told of it, in the transaction that says so by name; the lines stay.
      if tg_op = 'UPDATE' and current_setting('countercheck.destroying', true) = old.record_id::text then
        old.data := null;
        old.salt := null;
        if new is not distinct from old then return new; end if;
      end if;
      raise exception 'events are only ever added';
    end
  $$;
  create trigger event_is_append_only before update or delete on event for each row execute function refuse_change_of_event();
  create trigger event_is_kept before truncate on event for each statement execute function refuse_change_of_event();
  create trigger event_is_chained before insert on event for each row execute function chain_event();
`

const signed = `
  create table history_signature (
    event_id bigint primary key,
    hash bytea not null,
    at timestamptz(3) not null,
    signature bytea not null
  );
`

export const historyChain: Migration = {
  name: '0009-history-chain',
  changesData: false,
  up: async (within) => {
    for (const statements of [columns, hashes, adding, oldLines, refusing, signed]) await sql.raw(statements).execute(within)
  },
}
