import { randomUUID } from 'node:crypto'
import { usualCallsPerMinute } from '#domain/flyocr-client.ts'
import type { Services } from '../services.ts'
import type { ServeClient } from '../serve-client.ts'
import { StartError } from '../start-error.ts'
import { findClient, findFirstClient, insertClient, updateClient } from './flyocr-clients-repository.ts'

/**
 * Lists the client of the environment, or of the file that was made at the first start, with those that are made in the
 * settings. One that was ended there stays so until the server starts with another key.
 */
export async function noteFirstClient(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { key }: Pick<ServeClient, 'key'>,
): Promise<void> {
  await database.transaction().execute(async (within) => {
    const first = await findFirstClient(within)
    if (first?.key === key) return
    if ((await findClient(within, { key })) !== null)
      throw new StartError('FLYOCR_SERVE_KEY is the key of a client that was made in the settings. End that one there, or set another key.')
    if (first !== null) return updateClient(within, first.id, { key, ended_at: null })
    const usual = { name: 'First client', is_first: true, services: null, per_minute: usualCallsPerMinute }
    await insertClient(within, { ...usual, id: randomUUID(), key, created_at: now() })
  })
}
