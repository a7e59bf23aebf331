import type { FlyocrClient } from '#contract/flyocr-clients.contract.ts'
import type { FlyocrService } from '#domain/flyocr-client.ts'
import { AppError } from '#domain/app-error.ts'
import { writeAccess } from '../accounts/write-access.ts'
import type { Services } from '../services.ts'
import { forgetSecret } from './client-secret.ts'
import { type ClientChange, findClient, updateClient } from './flyocr-clients-repository.ts'
import { getClient } from './list-clients.ts'

export interface ChangedClient {
  id: string
  name?: string | undefined
  /** Null: all of them. */
  services?: FlyocrService[] | null | undefined
  perMinute?: number | undefined
}

type ChangeNeeds = Pick<Services, 'database' | 'now'>

/** What is left out stays. Throws `not-found`. */
export async function changeClient(
  needs: ChangeNeeds,
  { id, name, services, perMinute }: ChangedClient,
  who: string,
): Promise<FlyocrClient> {
  const change: ClientChange = {
    ...(name !== undefined && { name }),
    ...(services !== undefined && { services }),
    ...(perMinute !== undefined && { per_minute: perMinute }),
  }
  const at = needs.now()
  await needs.database.transaction().execute(async (within) => {
    const client = await findClient(within, { id })
    if (!client) throw new AppError('not-found')
    const after = { ...client, ...change }
    await updateClient(within, id, change)
    const data = { client: id, name: after.name, services: after.services, perMinute: after.per_minute }
    await writeAccess(within, { kind: 'client-changed', who, data }, at)
  })
  return getClient(needs, id)
}

/** From now on its calls are refused, and its secret is forgotten. Throws `not-found`. */
export async function endClient({ database, now }: ChangeNeeds, id: string, who: string): Promise<void> {
  const at = now()
  await database.transaction().execute(async (within) => {
    const client = await findClient(within, { id })
    if (!client) throw new AppError('not-found')
    await updateClient(within, id, { ended_at: at })
    await forgetSecret(within, id)
    await writeAccess(within, { kind: 'client-ended', who, data: { client: id, name: client.name } }, at)
  })
}
