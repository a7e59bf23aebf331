import * as oidc from 'openid-client'
import { z } from 'zod'
import { AppError } from '#domain/app-error.ts'
import { hasNoAnswer } from './has-no-answer.ts'

export interface OfficeSettings {
  /** Address of the OpenID Connect server. http only on this computer. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it. */
  name: string
  /** What of a person there is their name to sign in with here. */
  signInName: 'email' | 'preferred_username'
  /** Where people reach us. */
  origin: string
}

/** What was asked of it, to hold its answer against. */
export interface OfficeQuestion {
  state: string
  nonce: string
  verifier: string
}

/** Who somebody is there. */
export interface OfficePerson {
  /** Never changes and is never given to another. */
  subject: string
  /** By which they sign in here; null where it says none, or none that it vouches for. */
  signInName: string | null
}

export interface Office {
  issuer: string
  name: string
  /** Throws `office.away`. */
  ask: () => Promise<{ address: string; question: OfficeQuestion }>
  /** `query`: with which it sent the browser back. Throws `office.refused`, `office.away`. */
  hear: (query: string, question: OfficeQuestion) => Promise<OfficePerson>
}

/** Its keys and addresses are asked for anew after that. */
const knownForMs = 3_600_000

/** A person waits. */
const timeoutSeconds = 10

/** Where the office's own server sends people back to; a page of ours, so that cookies of ours need not be sent by other sites. */
const returnPath = '/sign-in/office'

/** The office's own server, as one that speaks OpenID Connect. Nothing is asked of it before somebody wants to sign in. */
export function createOffice(settings: OfficeSettings): Office {
  const { issuer, name, origin } = settings
  const server = rememberFor(knownForMs, async () => discover(settings))
  return {
    issuer,
    name,
    ask: async () => {
      const question = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      const address = oidc.buildAuthorizationUrl(await server(), {
        redirect_uri: `${origin}${returnPath}`,
        scope: 'openid email profile',
        state: question.state,
        nonce: question.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(question.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, question }
    },
    hear: async (query, question) => {
      const config = await server()
      try {
        return await personOfAnswer(config, new URL(`${origin}${returnPath}?${query.replace(/^\?/, '')}`), { settings, question })
      } catch (cause) {
        throw new AppError(hasNoAnswer(cause) ? 'office.away' : 'office.refused', { cause })
      }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: OfficeSettings): Promise<oidc.Configuration> {
  const isHere = issuer.startsWith('http:')
  try {
    const found = await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: timeoutSeconds,
      // What comes over TLS need not be signed, says the standard; here it must be.
      execute: [oidc.enableNonRepudiationChecks, ...(isHere ? [oidc.allowInsecureRequests] : [])],
    })
    found.timeout = timeoutSeconds
    return found
  } catch (cause) {
    throw new AppError('office.away', { cause })
  }
}

interface Held {
  settings: OfficeSettings
  question: OfficeQuestion
}

async function personOfAnswer(config: oidc.Configuration, address: URL, { settings, question }: Held): Promise<OfficePerson> {
  const tokens = await oidc.authorizationCodeGrant(config, address, {
    expectedState: question.state,
    expectedNonce: question.nonce,
    pkceCodeVerifier: question.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('no ID token')
  const inToken = signInNameOf(claims, settings)
  if (inToken !== null || config.serverMetadata().userinfo_endpoint === undefined) return { subject: claims.sub, signInName: inToken }
  const told = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
  return { subject: claims.sub, signInName: signInNameOf(told, settings) }
}

const emailClaims = z.object({ email: z.string().min(1), email_verified: z.literal(true) })
const nameClaims = z.object({ preferred_username: z.string().min(1) })

function signInNameOf(claims: object, { signInName }: Pick<OfficeSettings, 'signInName'>): string | null {
  if (signInName === 'email') return emailClaims.safeParse(claims).data?.email ?? null
  return nameClaims.safeParse(claims).data?.preferred_username ?? null
}

/** Asked at most once at a time and so often; what failed is asked again. */
function rememberFor<Value>(ms: number, ask: () => Promise<Value>): () => Promise<Value> {
  let known: { value: Promise<Value>; until: number } | null = null
  return async () => {
    if (known !== null && performance.now() < known.until) return known.value
    const asked = { value: ask(), until: performance.now() + ms }
    known = asked
    asked.value.catch(() => {
      if (known === asked) known = null
    })
    return asked.value
  }
}
