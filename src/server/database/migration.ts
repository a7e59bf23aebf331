import type { Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** One step from an older form of the database to the next. Never changed once it has been released. */
export interface Migration {
  /** As the file is called: `0001-first-tables`. */
  name: string
  /** True when it changes or drops what is there: a backup copy is made before it runs. */
  changesData: boolean
  up: (within: Transaction<Database>) => Promise<void>
}
