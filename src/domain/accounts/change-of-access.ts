import type { Asker } from './asker.ts'
import type { Queue } from './queue.ts'
import { type Role, rightsOfRole } from './role.ts'

/** What a person may and sees. */
export interface Access {
  role: Role
  /** Null: all. */
  queues: readonly Queue[] | null
}

/**
 * Whether somebody may give this, or change it where another has it: nobody gives or takes what they have not got
 * themselves, so nobody can raise themselves either.
 */
export function mayGive(asker: Asker, { role, queues }: Access): boolean {
  const own = asker.queues
  return (
    asker.rights.includes('people.manage') &&
    rightsOfRole[role].every((right) => asker.rights.includes(right)) &&
    (own === null || (queues !== null && queues.every((queue) => own.includes(queue))))
  )
}
