import type { PersonRow } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { claimTry, forgetTries } from './claim-try.ts'
import { isPassphraseOf } from './passphrase-hash.ts'
import { passwordOf } from './people-repository.ts'
import { writeAccess } from './write-access.ts'

/**
 * Lets on whoever knows the person's passphrase, who has signed in already: for what a forgotten open screen must not be
 * enough. Tries are counted with those of signing in. Throws `sign-in.refused`, `sign-in.paused`.
 */
export async function checkPassphrase(
  needs: Pick<Services, 'database' | 'now' | 'secret'>,
  person: PersonRow,
  { passphrase, address }: { passphrase: string; address: string },
): Promise<void> {
  const said = { name: person.sign_in_name ?? '', address }
  const { refuse } = await claimTry(needs, said)
  const hashed = await passwordOf(needs.database, person.id)
  if (hashed === null || !(await isPassphraseOf(hashed, passphrase))) {
    await writeAccess(needs.database, { kind: 'passphrase-refused', who: person.id }, needs.now())
    refuse()
  }
  await forgetTries(needs, said)
}
