import { z } from 'zod'
import { isSafeAddress } from '../http/is-loopback.ts'
import type { OfficeSettings } from './office.ts'

/** Of the office's own server, by which people sign in too. */
export const officeSettings = {
  OIDC_ISSUER: {
    doc: 'OIDC_ISSUER is the office’s own server by which people sign in too (OpenID Connect), such as https://login.example.com/realms/office. Only https is taken, and http on this computer. It sends people back to /sign-in/office.',
    schema: z
      .url({ protocol: /^https?$/ })
      .refine((text) => URL.canParse(text) && isSafeAddress(new URL(text)))
      .nullable()
      .default(null),
  },
  OIDC_CLIENT_ID: {
    doc: 'OIDC_CLIENT_ID is the name under which that server knows this one.',
    schema: z.string().max(500).nullable().default(null),
  },
  OIDC_CLIENT_SECRET: {
    doc: 'OIDC_CLIENT_SECRET is the secret that goes with it.',
    schema: z.string().max(500).nullable().default(null),
    secret: true,
  },
  OIDC_NAME: {
    doc: 'OIDC_NAME is what people call that server: the screen says “Sign in with” it. It is the server’s address unless set.',
    schema: z.string().max(60).nullable().default(null),
  },
  OIDC_SIGN_IN_NAME: {
    doc: 'OIDC_SIGN_IN_NAME is what of a person there is their name to sign in with here: email (unless set), which the server must have verified, or preferred_username, where nobody there can choose their own.',
    schema: z.enum(['email', 'preferred_username']).default('email'),
  },
} as const

interface OfficeConfig {
  oidcIssuer: string | null
  oidcClientId: string | null
  oidcClientSecret: string | null
  oidcName: string | null
  oidcSignInName: OfficeSettings['signInName']
}

/** Null where none is set. */
export function officeOf(config: OfficeConfig, origin: string): OfficeSettings | null {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = config
  if (issuer === null || clientId === null || clientSecret === null) return null
  return { issuer, clientId, clientSecret, origin, name: config.oidcName ?? new URL(issuer).host, signInName: config.oidcSignInName }
}
