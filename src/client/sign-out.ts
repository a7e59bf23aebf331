import type { Client } from './client.ts'

/** Ends the session. What was typed and not sent yet stays in this browser's database of the person, until they sign in again. */
export async function signOut({ api }: Pick<Client, 'api'>): Promise<void> {
  await api.session.signOut()
  // Not to where the person was: the next one need not know.
  location.assign('/')
}
