import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'

interface NewJob {
  /** Name of a job made by `defineJob`. */
  name: string
  /** JSON; checked against the job's schema when it runs. */
  payload: unknown
  /** A job that waits under the same key is replaced, so that there is never a second one. */
  key?: string
  runAt?: Date
  /** How often it is tried before it is given up. 3 unless said otherwise. */
  attempts?: number
}

export interface JobQueue {
  /** Adds a job in the given transaction: it exists exactly when the rows do. */
  add: (within: Kysely<Database> | Transaction<Database>, job: NewJob) => Promise<void>
  /** Jobs that wait or run, by name. */
  count: (name: string) => Promise<number>
}
