import { AppError } from '#domain/app-error.ts'
import type { Services } from '../services.ts'
import { personOf } from './person-of.ts'
import { deleteSession } from './sessions-repository.ts'
import { endStreams, writeAccess } from './write-access.ts'

/** Signs a person out elsewhere. Throws `not-found`, also for the devices of others. */
export async function endDevice(
  needs: Pick<Services, 'database' | 'notifications' | 'now'>,
  { id, who }: { id: string; who: string },
): Promise<void> {
  await needs.database.transaction().execute(async (within) => {
    const isEnded = await deleteSession(within, { id, personId: (await personOf(within, who)).id })
    if (!isEnded) throw new AppError('not-found')
    await writeAccess(within, { kind: 'device-ended', who }, needs.now())
    await endStreams(needs, within, who)
  })
}
