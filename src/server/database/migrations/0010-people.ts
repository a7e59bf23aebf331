import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Who works here. Somebody who no longer does keeps the row: the histories name them. */
const people = `
  create table person (
    id uuid primary key,
    name text not null,
    -- What is typed to sign in, in the form in which two names are the same; null for who no longer works here.
    sign_in_name text unique,
    email text not null unique,
    email_verified boolean not null default false,
    image text,
    role text not null default 'auditor' check (role in ('owner', 'admin', 'reviewer', 'operator', 'auditor')),
    queues text[],
    two_factor_enabled boolean not null default false,
    seen_at timestamptz(3),
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null
  );
  create table credential (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    provider_id text not null,
    account_id text not null,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz(3),
    refresh_token_expires_at timestamptz(3),
    scope text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    unique (provider_id, account_id)
  );
  create index credential_by_person on credential (person_id);
  create table two_factor (
    id uuid primary key,
    person_id uuid not null unique references person on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default false,
    failed_verification_count integer not null default 0,
    locked_until timestamptz(3)
  );
`

const sessions = `
  create table session (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    token text not null unique,
    ip_address text,
    user_agent text,
    expires_at timestamptz(3) not null,
    seen_at timestamptz(3) not null default now(),
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null
  );
  create index session_by_person on session (person_id);
  create table verification (
    id uuid primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz(3) not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null
  );
  create index verification_by_identifier on verification (identifier);
  create table sign_in_try (
    key text primary key,
    wrong integer not null,
    pauses integer not null,
    last_at timestamptz(3) not null,
    paused_until timestamptz(3)
  );
`

/** Accounts. `person`, `credential`, `two_factor`, `session` and `verification` are better-auth's tables under names of ours. */
export const peopleAndSessions: Migration = {
  name: '0010-people',
  changesData: false,
  up: async (within) => {
    await sql.raw(people).execute(within)
    await sql.raw(sessions).execute(within)
  },
}
