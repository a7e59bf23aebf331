import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

const passkeys = `
  create table passkey (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    -- What the authenticator calls it: base64url.
    credential_id text not null unique,
    public_key bytea not null,
    -- How often the authenticator says that it was used; 0 where it does not count.
    counter bigint not null,
    transports text[] not null,
    name text not null,
    made_at timestamptz(3) not null,
    used_at timestamptz(3)
  );
  create index passkey_by_person on passkey (person_id);
  -- What an authenticator is to sign. A row is taken away by the first answer.
  create table passkey_challenge (
    challenge text primary key,
    -- For whom a passkey is made; null where somebody signs in.
    person_id uuid references person on delete cascade,
    address text not null,
    expires_at timestamptz(3) not null
  );
  create index passkey_challenge_by_address on passkey_challenge (address, expires_at);
`

/** Passkeys, by which people sign in without name and passphrase. */
export const passkeysOfPeople: Migration = {
  name: '0012-passkeys',
  changesData: false,
  up: async (within) => {
    await sql.raw(passkeys).execute(within)
  },
}
