import type { Queue } from './queue.ts'
import { type Right, rights } from './right.ts'

/** Whose records somebody sees. */
export interface Sight {
  /** As events name them: the id of a person or of a service account, `person` where there are no accounts. */
  who: string
  /** The groups of document types that they see; null: all. */
  queues: readonly Queue[] | null
}

/** Who asks for something, and what they may. */
export interface Asker extends Sight {
  rights: readonly Right[]
  /** Let in by a token. */
  isProgram?: boolean
  /** When the session or token runs out that they were let in by. */
  until?: Date
}

/** Sees every record: the machine's own work. */
export const seesAll: Sight = { who: 'person', queues: null }

/** Who has not signed in. */
export const nobody: Asker = { who: 'nobody', queues: [], rights: [] }

/** The one person there is where nobody has to sign in. */
export const singlePerson: Asker = { ...seesAll, rights }
