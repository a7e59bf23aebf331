import type { RequestOptions } from '#contract/passkeys.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { areAccountsOn } from '../accounts/accounts-switch.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { answerWithinMs, makeChallenge } from './challenges.ts'

/** What a browser is told to find a passkey of this office by, whosever it is. Throws `accounts.off`. */
export async function askPasskey(
  needs: Pick<Services, 'database' | 'now' | 'origin'>,
  { from }: Pick<Context, 'from'>,
): Promise<RequestOptions> {
  if (!(await areAccountsOn(needs.database))) throw new AppError('accounts.off')
  const challenge = await makeChallenge(needs, { personId: null, address: from.address })
  return {
    rpId: new URL(needs.origin).hostname,
    challenge: Buffer.from(challenge).toString('base64url'),
    timeout: answerWithinMs,
    userVerification: 'required',
  }
}
