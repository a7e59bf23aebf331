import { createContext, useContext } from 'react'
import type { Client } from './client.ts'

/** Given once by the app: `<ClientContext value={client}>`. */
export const ClientContext = createContext<Client | null>(null)

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('useClient outside of ClientContext')
  return client
}
