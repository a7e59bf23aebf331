import { startRegistration } from '@simplewebauthn/browser'
import type { Api } from '../api.ts'

/** Has the browser make a passkey for whoever is signed in. Throws what the server or the browser refuses with. */
export async function makePasskey(
  { passkeys }: Pick<Api, 'passkeys'>,
  { name, passphrase }: { name: string; passphrase: string },
): Promise<void> {
  const answer = await startRegistration({ optionsJSON: await passkeys.start({ passphrase }) })
  await passkeys.add({ name, answer })
}
