import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import { signInNameKey } from '#domain/accounts/sign-in-name.ts'
import type { Database } from '../database/schema.ts'
import { hashPassphrase, isPassphraseOf } from './passphrase-hash.ts'
import { sessionOpener } from './session-opener.ts'

export interface AuthOptions {
  database: Kysely<Database>
  /** Signs cookies and wraps the secrets of authenticator apps. */
  secret: string
  /** Where people reach the server. */
  origin: string
}

/** Under this header the server itself says who knocks; what a client sends there is overwritten. */
export const addressHeader = 'x-countercheck-address'

const sessionSeconds = 8 * 60 * 60

/** better-auth's names of columns, and ours. */
const times = { createdAt: 'created_at', updatedAt: 'updated_at' }
const tables = {
  user: { modelName: 'person', fields: { ...times, emailVerified: 'email_verified' } },
  session: {
    modelName: 'session',
    fields: { ...times, userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
  },
  account: {
    modelName: 'credential',
    fields: {
      ...times,
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verification', fields: { ...times, expiresAt: 'expires_at' } },
}
const twoFactorTables = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factor',
    fields: {
      userId: 'person_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
}

export type Auth = ReturnType<typeof createAuth>

/**
 * Sessions, passphrases and codes, on our tables. It is asked through `auth.api` only: no address of its own is served,
 * so that every way in is an operation of the contract with its guard. It counts no tries; `claim-try.ts` does.
 */
export function createAuth({ database, secret, origin }: AuthOptions) {
  const isSecure = origin.startsWith('https:')
  return betterAuth({
    appName: 'Countercheck',
    database: { db: database, type: 'postgres' },
    secret,
    baseURL: origin,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 200,
      password: { hash: hashPassphrase, verify: async ({ hash, password }) => isPassphraseOf(hash, password) },
    },
    ...tables,
    session: { ...tables.session, expiresIn: sessionSeconds, disableSessionRefresh: true },
    databaseHooks: {
      // Without `stay` the cookie goes with the browser; the session behind it is to last no longer than any other.
      session: {
        create: { before: async (session) => ({ data: { ...session, expiresAt: new Date(Date.now() + sessionSeconds * 1000) } }) },
      },
    },
    advanced: {
      // Over https a browser takes a cookie of such a name from this very server alone, not from a neighbour under its domain.
      cookiePrefix: isSecure ? '__Host-countercheck' : 'countercheck',
      // It would put another prefix before ours.
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: 'strict', secure: isSecure },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 100,
        usernameNormalization: signInNameKey,
        usernameValidator: () => true,
        schema: { user: { fields: { username: 'sign_in_name' } } },
      }),
      sessionOpener(),
      twoFactor({ issuer: 'Countercheck', schema: twoFactorTables }),
    ],
  })
}
