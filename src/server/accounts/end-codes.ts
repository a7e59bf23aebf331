import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { checkPassphrase } from './check-passphrase.ts'
import { forgetCodes } from './people-repository.ts'
import { personOf } from './person-of.ts'
import { writeAccess } from './write-access.ts'

/** Signing in takes no code any more. Throws as `checkPassphrase`. */
export async function endCodes(
  needs: Pick<Services, 'database' | 'now' | 'secret'>,
  passphrase: string,
  { who, from }: Pick<Context, 'who' | 'from'>,
): Promise<void> {
  const person = await personOf(needs.database, who)
  await checkPassphrase(needs, person, { passphrase, address: from.address })
  await needs.database.transaction().execute(async (within) => {
    await forgetCodes(within, person.id)
    await writeAccess(within, { kind: 'codes-off', who }, needs.now())
  })
}
