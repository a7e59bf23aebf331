import { randomUUID } from 'node:crypto'
import type { FlyocrClient } from '#contract/flyocr-clients.contract.ts'
import type { FlyocrService } from '#domain/flyocr-client.ts'
import { writeAccess } from '../accounts/write-access.ts'
import type { Services } from '../services.ts'
import { newKey, newSecret, storeSecret } from './client-secret.ts'
import { insertClient } from './flyocr-clients-repository.ts'
import { getClient } from './list-clients.ts'

export interface NewClient {
  name: string
  /** Null: all of them. */
  services: FlyocrService[] | null
  perMinute: number
}

/** A key and a secret for one more program; this answer is the only place where the secret stands. */
export async function makeClient(
  needs: Pick<Services, 'database' | 'now'>,
  { name, services, perMinute }: NewClient,
  who: string,
): Promise<FlyocrClient & { secret: string }> {
  const at = needs.now()
  const [id, secret] = [randomUUID(), newSecret()]
  await needs.database.transaction().execute(async (within) => {
    await insertClient(within, { id, name, key: newKey(), is_first: false, services, per_minute: perMinute, created_at: at })
    await storeSecret(within, id, secret)
    await writeAccess(within, { kind: 'client-made', who, data: { client: id, name, services, perMinute } }, at)
  })
  return { ...(await getClient(needs, id)), secret }
}
