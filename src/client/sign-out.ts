import type { Client } from './client.ts'

/** Ends the session. Pictures that the server has are not kept here for the next one. What was typed and not sent yet stays in this browser's database of the person, until they sign in again. */
export async function signOut({ api, outbox }: Pick<Client, 'api' | 'outbox'>): Promise<void> {
  await outbox.letGoSent().catch(() => undefined)
  await api.session.signOut()
  // Not to where the person was: the next one need not know.
  location.assign('/')
}
