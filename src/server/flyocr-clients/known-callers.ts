import type { Services } from '../services.ts'
import { secretOf } from './client-secret.ts'
import { findClient } from './flyocr-clients-repository.ts'

/** Whose a key is, and what signs its calls. */
export interface Caller {
  id: string
  key: string
  secret: string
}

/**
 * The callers that were asked for before. Id, key and secret of a client belong together for good, so they are asked of the
 * database once; whether the key still counts is asked there with every call, where it is counted.
 */
export interface KnownCallers {
  /** Null where nobody has the key. */
  find: (key: string) => Promise<Caller | null>
  /** Of a key that was ended, so that its secret is in no memory either. */
  forget: (key: string) => void
}

export function createKnownCallers({ database, serveClient }: Pick<Services, 'database' | 'serveClient'>): KnownCallers {
  const known = new Map<string, Caller>()
  return {
    find: async (key) => {
      const before = known.get(key)
      if (before) return before
      const client = await findClient(database, { key })
      if (client === null) return null
      const caller = { id: client.id, key, secret: await secretOf(database, client, serveClient) }
      known.set(key, caller)
      return caller
    },
    forget: (key) => known.delete(key),
  }
}
