import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Their secrets stand sealed in `setting`. A call keeps no address, no value and no picture. */
const statements = `
  create table flyocr_client (
    id uuid primary key,
    name text not null,
    key text not null unique,
    is_first boolean not null default false,
    services text[],
    per_minute integer not null check (per_minute > 0),
    minute_began_at timestamptz(3),
    calls_in_minute integer not null default 0,
    used_at timestamptz(3),
    ended_at timestamptz(3),
    created_at timestamptz(3) not null
  );
  create unique index flyocr_client_first on flyocr_client (is_first) where is_first;
  create table flyocr_call (
    id bigint generated always as identity primary key,
    client_id uuid not null references flyocr_client,
    at timestamptz(3) not null,
    path text not null,
    type_id text not null,
    status integer not null,
    ms integer not null,
    bytes integer not null
  );
  create index flyocr_call_by_client on flyocr_call (client_id, at desc);
  create index flyocr_call_by_time on flyocr_call (at);
`

/** Programs made for FlyOCR that call here, and when each did. */
export const flyocrClients: Migration = {
  name: '0017-flyocr-clients',
  changesData: false,
  up: async (within) => {
    await sql.raw(statements).execute(within)
  },
}
