import type { RequestAnswer } from '#contract/passkeys.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { areAccountsOn } from '../accounts/accounts-switch.ts'
import { beginSession } from '../accounts/begin-session.ts'
import { claimTry, forgetTries } from '../accounts/claim-try.ts'
import { findActive } from '../accounts/people-repository.ts'
import { writeAccess } from '../accounts/write-access.ts'
import type { Context } from '../context.ts'
import type { PasskeyRow } from '../database/ways-in-tables.ts'
import type { Services } from '../services.ts'
import { challengeOf } from './challenges.ts'
import { findPasskey, passkeyWasUsed } from './passkeys-repository.ts'
import { userHandleOf } from './start-passkey.ts'

/**
 * A session for whoever holds a passkey and has shown it who they are: that is two factors, so no code is asked for. Tries
 * are counted as with passphrases. Throws `passkey.late`, `passkey.refused`, `sign-in.paused`, `accounts.off`.
 */
export async function signInByPasskey(
  needs: Pick<Services, 'auth' | 'database' | 'now' | 'origin' | 'secret'>,
  { answer, stay }: { answer: RequestAnswer; stay: boolean },
  context: Pick<Context, 'from' | 'resHeaders'>,
): Promise<{ next: 'signed-in' }> {
  const { database, now } = needs
  if (!(await areAccountsOn(database))) throw new AppError('accounts.off')
  const said = { name: `passkey ${answer.id}`, address: context.from.address }
  await claimTry(needs, said)
  const challenge = await challengeOf(needs, { clientDataJSON: answer.response.clientDataJSON, personId: null })
  const passkey = await findPasskey(database, answer.id)
  const person = passkey && (await findActive(database, passkey.person_id))
  const counter = passkey && person && (await counterOf(needs, { passkey, answer, challenge }))
  if (!passkey || !person || counter === null) {
    await writeAccess(database, { kind: 'sign-in-refused', who: person?.id ?? 'nobody' }, now())
    throw new AppError('passkey.refused')
  }
  await forgetTries(needs, said)
  await passkeyWasUsed(database, passkey.id, { counter, at: now() })
  await beginSession(needs, { personId: person.id, stay }, context)
  await writeAccess(database, { kind: 'signed-in', who: person.id, data: { passkey: passkey.id } }, now())
  return { next: 'signed-in' }
}

interface Answered {
  passkey: PasskeyRow
  answer: RequestAnswer
  challenge: string
}

/** How often the authenticator says that it was used, where the answer is its own; else null. */
async function counterOf({ origin }: Pick<Services, 'origin'>, { passkey, answer, challenge }: Answered): Promise<number | null> {
  const { userHandle, ...response } = answer.response
  if (userHandle !== undefined && userHandle !== Buffer.from(userHandleOf(passkey.person_id)).toString('base64url')) return null
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const checked = await verifyAuthenticationResponse({
    response: { id: answer.id, rawId: answer.rawId, type: answer.type, clientExtensionResults: {}, response },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
    credential: {
      id: passkey.credential_id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: passkey.counter,
      transports: passkey.transports,
    },
    // It throws for whatever does not fit; what that was helps nobody who may be told.
  }).catch(() => null)
  return checked?.verified === true ? checked.authenticationInfo.newCounter : null
}
