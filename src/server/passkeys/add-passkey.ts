import type { CreationAnswer, Passkey } from '#contract/passkeys.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { personOf } from '../accounts/person-of.ts'
import { writeAccess } from '../accounts/write-access.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { challengeOf } from './challenges.ts'
import { passkeyOfRow } from './passkey-of-row.ts'
import { insertPasskey } from './passkeys-repository.ts'

/** Keeps the passkey that a browser has made. Throws `passkey.late`, `passkey.refused`, `passkey.known`, `accounts.off`. */
export async function addPasskey(
  needs: Pick<Services, 'database' | 'now' | 'origin'>,
  { name, answer }: { name: string; answer: CreationAnswer },
  { who }: Pick<Context, 'who'>,
): Promise<Passkey> {
  const { database, now } = needs
  const person = await personOf(database, who)
  const challenge = await challengeOf(needs, { clientDataJSON: answer.response.clientDataJSON, personId: person.id })
  const { id, publicKey, counter } = await madeCredential(needs, answer, challenge)
  const row = await database.transaction().execute(async (within) => {
    const added = await insertPasskey(within, {
      person_id: person.id,
      credential_id: id,
      public_key: Buffer.from(publicKey),
      counter,
      transports: answer.response.transports ?? [],
      name,
      made_at: now(),
    })
    if (!added) throw new AppError('passkey.known')
    await writeAccess(within, { kind: 'passkey-added', who, data: { passkey: added.id } }, now())
    return added
  })
  return passkeyOfRow(row)
}

async function madeCredential({ origin }: Pick<Services, 'origin'>, answer: CreationAnswer, expectedChallenge: string) {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const { transports = [], ...response } = answer.response
  const { registrationInfo } = await verifyRegistrationResponse({
    response: { ...asSent(answer), response: { ...response, transports } },
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw new AppError('passkey.refused', { cause })
  })
  if (!registrationInfo) throw new AppError('passkey.refused')
  return registrationInfo.credential
}

/** Without what the library has no use for. */
function asSent({ id, rawId, type }: CreationAnswer) {
  return { id, rawId, type, clientExtensionResults: {} }
}
