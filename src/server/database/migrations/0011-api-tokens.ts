import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

const statements = `
  alter table person add column kind text not null default 'person' check (kind in ('person', 'service'));
  alter table person add constraint service_is_no_owner check (kind = 'person' or role <> 'owner');
  create table api_token (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    name text not null,
    sha256 bytea not null unique,
    prefix text not null,
    rights text[] not null,
    queues text[],
    expires_at timestamptz(3),
    used_at timestamptz(3),
    ended_at timestamptz(3),
    created_at timestamptz(3) not null
  );
  create index api_token_by_person on api_token (person_id);
`

/** Service accounts, and the tokens that let their programs in. */
export const apiTokens: Migration = {
  name: '0011-api-tokens',
  changesData: false,
  up: async (within) => {
    await sql.raw(statements).execute(within)
  },
}
