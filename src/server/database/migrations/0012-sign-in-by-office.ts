import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

const questions = `
  -- What the office's own server was asked, until the browser comes back with its answer.
  create table office_question (
    -- Hash of what the cookie of that browser says.
    browser text primary key,
    state text not null,
    nonce text not null,
    verifier text not null,
    address text not null,
    expires_at timestamptz(3) not null
  );
  create index office_question_by_address on office_question (address, expires_at);
`

/** Signing in by the office's own server (OpenID Connect). Who is who there stands in `credential`. */
export const signInByOffice: Migration = {
  name: '0012-sign-in-by-office',
  changesData: false,
  up: async (within) => {
    await sql.raw(questions).execute(within)
  },
}
