import type { FlyocrClient } from '#contract/flyocr-clients.contract.ts'
import { AppError } from '#domain/app-error.ts'
import type { Services } from '../services.ts'
import { listClientRows } from './flyocr-clients-repository.ts'

/** All that were not ended, the first one first. */
export async function listClients({ database, now }: Pick<Services, 'database' | 'now'>): Promise<FlyocrClient[]> {
  return (await listClientRows(database, now())).map((row) => ({
    id: row.id,
    name: row.name,
    key: row.key,
    isFirst: row.is_first,
    services: row.services,
    perMinute: row.per_minute,
    madeAt: row.created_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
    callsToday: row.calls_today,
  }))
}

/** Throws `not-found`. */
export async function getClient(needs: Pick<Services, 'database' | 'now'>, id: string): Promise<FlyocrClient> {
  const client = (await listClients(needs)).find((each) => each.id === id)
  if (!client) throw new AppError('not-found')
  return client
}
