import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#domain/app-error.ts'
import type { Services } from '../services.ts'
import { type Challenge, keepChallenge, takeChallenge } from './passkeys-repository.ts'

/** As long as a person may look for their security key. */
export const answerWithinMs = 5 * 60_000

/** More than an office behind one address begins in five minutes, and nothing that fills a table. */
const mostPerAddress = 100

type ChallengeNeeds = Pick<Services, 'database' | 'now'>

/** 32 bytes that nobody has seen, kept here until they come back signed. */
export async function makeChallenge({ database, now }: ChallengeNeeds, asker: Pick<Challenge, 'personId' | 'address'>) {
  const bytes = new Uint8Array(randomBytes(32))
  const at = now()
  const expiresAt = new Date(at.getTime() + answerWithinMs)
  const challenge = Buffer.from(bytes).toString('base64url')
  await database
    .transaction()
    .execute(async (within) => keepChallenge(within, { ...asker, challenge, expiresAt }, { now: at, most: mostPerAddress }))
  return bytes
}

const clientData = z.object({ challenge: z.string() })

/**
 * The challenge that an answer was signed for. It counts for no other one, whether this one is accepted or not.
 * Throws `passkey.late`, `passkey.refused`.
 */
export async function challengeOf(
  { database, now }: ChallengeNeeds,
  { clientDataJSON, personId }: { clientDataJSON: string; personId: string | null },
): Promise<string> {
  const { challenge } = readClientData(clientDataJSON)
  if (!(await takeChallenge(database, { challenge, personId }, now()))) throw new AppError('passkey.late')
  return challenge
}

function readClientData(encoded: string): z.infer<typeof clientData> {
  try {
    return clientData.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')))
  } catch (cause) {
    throw new AppError('passkey.refused', { cause })
  }
}
