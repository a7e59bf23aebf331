import { startAuthentication } from '@simplewebauthn/browser'
import type { Api } from '../api.ts'

/** Has the browser ask for any passkey of this office. `stay`: see signing in. Throws what the server or the browser refuses with. */
export async function signInByPasskey({ passkeys }: Pick<Api, 'passkeys'>, stay: boolean): Promise<void> {
  const answer = await startAuthentication({ optionsJSON: await passkeys.ask() })
  await passkeys.signIn({ answer, stay })
}
