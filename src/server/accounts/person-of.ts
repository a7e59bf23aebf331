import { AppError } from '#domain/app-error.ts'
import type { PersonRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { areAccountsOn } from './accounts-switch.ts'
import { findActive } from './people-repository.ts'

/** The person who asks. Throws `accounts.off` where nobody signs in, and `access.denied` for a program. */
export async function personOf(within: Within, who: string): Promise<PersonRow> {
  if (!(await areAccountsOn(within))) throw new AppError('accounts.off')
  const person = await findActive(within, who)
  if (person?.kind !== 'person') throw new AppError('access.denied')
  return person
}
