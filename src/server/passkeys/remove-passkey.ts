import { AppError } from '#domain/app-error.ts'
import { personOf } from '../accounts/person-of.ts'
import { writeAccess } from '../accounts/write-access.ts'
import type { Services } from '../services.ts'
import { deletePasskey } from './passkeys-repository.ts'

/** Nobody signs in by it any more. Throws `not-found`, also for the passkeys of others, and `accounts.off`. */
export async function removePasskey(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { id, who }: { id: string; who: string },
): Promise<void> {
  await database.transaction().execute(async (within) => {
    const isRemoved = await deletePasskey(within, { id, personId: (await personOf(within, who)).id })
    if (!isRemoved) throw new AppError('not-found')
    await writeAccess(within, { kind: 'passkey-removed', who, data: { passkey: id } }, now())
  })
}
