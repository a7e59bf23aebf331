import { isAPIError } from 'better-auth/api'
import { AppError } from '#domain/app-error.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { authHeaders } from './auth-headers.ts'
import { checkPassphrase } from './check-passphrase.ts'
import { personOf } from './person-of.ts'
import { qrOf } from './qr-of.ts'

export interface CodesBegun {
  /** `otpauth:` address that authenticator apps take. */
  address: string
  /** The same as a QR code: its rows, `1` where it is dark. */
  qr: string[]
  /** The same secret for typing. */
  secret: string
  /** Each of them counts once in place of a code. */
  spareCodes: string[]
}

/** What an authenticator app needs; nothing is asked for before the app has shown a right code. Throws as `checkPassphrase`, and `codes.on`. */
export async function startCodes(
  needs: Pick<Services, 'auth' | 'database' | 'now' | 'secret'>,
  passphrase: string,
  { who, from }: Pick<Context, 'who' | 'from'>,
): Promise<CodesBegun> {
  const person = await personOf(needs.database, who)
  if (person.two_factor_enabled) throw new AppError('codes.on')
  await checkPassphrase(needs, person, { passphrase, address: from.address })
  const begun = await needs.auth.api
    .enableTwoFactor({ body: { password: passphrase, method: 'totp' }, headers: authHeaders(from) })
    .catch((error: unknown) => {
      throw isAPIError(error) && error.body?.code === 'TOTP_ALREADY_ENABLED' ? new AppError('codes.on', { cause: error }) : error
    })
  if (!('totpURI' in begun)) throw new Error('codes without an address')
  const address = new URL(begun.totpURI)
  address.pathname = `/${encodeURIComponent(`Countercheck:${person.sign_in_name ?? ''}`)}`
  return {
    address: address.href,
    qr: await qrOf(address.href),
    secret: address.searchParams.get('secret') ?? '',
    spareCodes: begun.backupCodes,
  }
}
