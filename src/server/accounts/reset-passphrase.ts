import { randomBytes } from 'node:crypto'
import type { Services } from '../services.ts'
import { StartError } from '../start-error.ts'
import { areAccountsOn } from './accounts-switch.ts'
import { forgetTriesOfName } from './claim-try.ts'
import { hashPassphrase } from './passphrase-hash.ts'
import { findBySignInName, listActive } from './people-repository.ts'
import { replacePassphrase } from './replace-passphrase.ts'
import { writeAccess } from './write-access.ts'

/** 32 of them, so that each byte that is drawn falls on each as often; without 0, 1, l and o, which look alike. */
const signs = 'abcdefghijkmnpqrstuvwxyz23456789'
/** Of four signs each, 160 bits: nobody guesses them, and they are typed once. */
const groupCount = 8

function newPassphrase(): string {
  const drawn = [...randomBytes(groupCount * 4)].map((byte) => signs[byte % signs.length] ?? '')
  return Array.from({ length: groupCount }, (_, at) => drawn.slice(at * 4, at * 4 + 4).join('')).join('-')
}

/**
 * A new passphrase for a person, from whoever works on the server's own machine. It stands nowhere but in the answer.
 * Throws a `StartError` where accounts are off, or nobody signs in by that name.
 */
export async function resetPassphrase(
  { database, now, secret }: Pick<Services, 'database' | 'now' | 'secret'>,
  signInName: string,
): Promise<{ name: string; passphrase: string }> {
  if (!(await areAccountsOn(database))) throw new StartError('Accounts are not turned on: nobody signs in here.')
  const person = await findBySignInName(database, signInName)
  if (!person) {
    const owners = (await listActive(database)).filter(({ role }) => role === 'owner').map(({ sign_in_name: name }) => name)
    throw new StartError(`Nobody signs in here as ${signInName}. Owners sign in as: ${owners.join(', ')}.`)
  }
  const passphrase = newPassphrase()
  const password = await hashPassphrase(passphrase)
  const at = now()
  await database.transaction().execute(async (within) => {
    await replacePassphrase(within, { id: person.id, password, at })
    await forgetTriesOfName({ database: within, secret }, signInName)
    await writeAccess(within, { kind: 'passphrase-reset', who: 'machine', data: { person: person.id } }, at)
  })
  return { name: person.name, passphrase }
}
