import type { Kysely, Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** The database itself, or one transaction of it. */
export type Within = Kysely<Database> | Transaction<Database>
