import type { CreationOptions } from '#contract/passkeys.contract.ts'
import { checkPassphrase } from '../accounts/check-passphrase.ts'
import { personOf } from '../accounts/person-of.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { answerWithinMs, makeChallenge } from './challenges.ts'
import { listPasskeys } from './passkeys-repository.ts'

/** What a browser is told to make a passkey by. Throws as `checkPassphrase`: a screen that was left open must not be enough. */
export async function startPasskey(
  needs: Pick<Services, 'database' | 'now' | 'origin' | 'secret'>,
  passphrase: string,
  { who, from }: Pick<Context, 'who' | 'from'>,
): Promise<CreationOptions> {
  const person = await personOf(needs.database, who)
  await checkPassphrase(needs, person, { passphrase, address: from.address })
  const known = await listPasskeys(needs.database, person.id)
  // Only here: it takes longer to load than all other sign-in, and most offices never need it.
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const { pubKeyCredParams, challenge, user } = await generateRegistrationOptions({
    rpName: 'Countercheck',
    rpID: new URL(needs.origin).hostname,
    userID: userHandleOf(person.id),
    userName: person.sign_in_name ?? '',
    userDisplayName: person.name,
    challenge: await makeChallenge(needs, { personId: person.id, address: from.address }),
  })
  return {
    rp: { id: new URL(needs.origin).hostname, name: 'Countercheck' },
    user,
    challenge,
    pubKeyCredParams: pubKeyCredParams.map(({ alg }) => ({ alg, type: 'public-key' })),
    timeout: answerWithinMs,
    // Whose make an authenticator is says nothing about who holds it, and can tell people apart elsewhere.
    attestation: 'none',
    excludeCredentials: known.map(({ credential_id: id, transports }) => ({ id, transports, type: 'public-key' })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  }
}

/** By what an authenticator says whose passkey it is. Nothing of the person stands in it. */
export function userHandleOf(personId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'))
}
