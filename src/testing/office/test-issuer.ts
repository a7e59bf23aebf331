import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'

export interface TestClaims {
  sub?: string
  email?: string
  email_verified?: boolean
  preferred_username?: string
}

/** In what it may lie. */
export interface Lies {
  claims?: Record<string, unknown>
  /** Signs with a key that it has not published. */
  foreignKey?: boolean
  /** Sends a token that nobody signed. */
  unsigned?: boolean
  /** Leaves the token out. */
  noToken?: boolean
  /** What userinfo says in place of the truth. */
  userInfo?: Record<string, unknown>
}

interface Granted {
  claims: TestClaims
  nonce: string
  challenge: string
  redirectUri: string
}

export const testClient = { clientId: 'countercheck', clientSecret: 'the secret of the client at the office' }

interface IssuerState {
  issuer: string
  lies: Lies
  /** `GET /keys`, ... */
  asked: string[]
  /** Whether the token says more than who it is of. */
  inToken: boolean
  /** Who sits at the browser that it is visited by. */
  visitor: TestClaims
}

/**
 * A server that speaks OpenID Connect over HTTP on this computer, with real keys, which can be told to lie. It checks PKCE
 * and the client's secret; a code counts as often as it comes, so that replays are ours to refuse.
 */
export async function startTestIssuer() {
  const granted = new Map<string, Granted>()
  const state: IssuerState = { issuer: '', lies: {}, asked: [], inToken: true, visitor: {} }
  const answers = issuerAnswers(state, { granted, tokenOf: await tokenMaker(state) })
  const { address, stop } = await serveJson(async (request, body) => {
    const asked = `${request.method} ${new URL(request.url ?? '', state.issuer).pathname}`
    state.asked.push(asked)
    return answers[asked]?.(new URLSearchParams(body), request)
  })
  state.issuer = address
  return {
    state,
    stop,
    /** What it sends the browser back with, once the person has signed in there: a query. */
    signIn: (asked: string, claims: TestClaims) => grantTo(claims, { asked, granted }),
  }
}

function grantTo(claims: TestClaims, { asked, granted }: { asked: string; granted: Map<string, Granted> }): string {
  const { searchParams } = new URL(asked)
  const said = (name: string) => searchParams.get(name) ?? ''
  const code = randomBytes(16).toString('hex')
  granted.set(code, { claims, nonce: said('nonce'), challenge: said('code_challenge'), redirectUri: said('redirect_uri') })
  return new URLSearchParams({ code, state: said('state') }).toString()
}

type Answers = Record<string, (body: URLSearchParams, request: IncomingMessage) => unknown>

interface Tokens {
  granted: Map<string, Granted>
  tokenOf: { make: (grant: Granted) => Promise<string>; published: object }
}

function issuerAnswers(state: IssuerState, { granted, tokenOf }: Tokens): Answers {
  return {
    'GET /.well-known/openid-configuration': () => ({
      issuer: state.issuer,
      authorization_endpoint: `${state.issuer}/auth`,
      token_endpoint: `${state.issuer}/token`,
      userinfo_endpoint: `${state.issuer}/me`,
      jwks_uri: `${state.issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    'GET /auth': (_, { url = '' }) => {
      const asked = new URL(url, state.issuer)
      return { location: `${asked.searchParams.get('redirect_uri')}?${grantTo(state.visitor, { asked: asked.href, granted })}` }
    },
    'GET /keys': () => ({ keys: [tokenOf.published] }),
    'POST /token': async (body, request) => {
      const code = body.get('code') ?? ''
      const grant = granted.get(code)
      if (!grant || !isOurs(body, request, grant)) return { error: 'invalid_grant' }
      const reply = { access_token: code, token_type: 'Bearer', expires_in: 60 }
      return state.lies.noToken ? reply : { ...reply, id_token: await tokenOf.make(grant) }
    },
    'GET /me': (_, request) => {
      const { claims } = granted.get(request.headers.authorization?.replace('Bearer ', '') ?? '') ?? { claims: {} }
      return { sub: 'subject-1', ...claims, ...state.lies.userInfo }
    },
  }
}

/** Whether the client shows its secret and what only the browser's question can have been hashed from. */
function isOurs(body: URLSearchParams, { headers }: IncomingMessage, { challenge, redirectUri }: Granted): boolean {
  const { clientId, clientSecret } = testClient
  const basic = `Basic ${Buffer.from(`${clientId}:${encodeURIComponent(clientSecret)}`).toString('base64')}`
  const isClient = body.get('client_secret') === clientSecret || headers.authorization === basic
  const hashed = createHash('sha256')
    .update(body.get('code_verifier') ?? '')
    .digest('base64url')
  return isClient && hashed === challenge && body.get('redirect_uri') === redirectUri
}

async function tokenMaker(state: IssuerState): Promise<Tokens['tokenOf']> {
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  return {
    published: { ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' },
    make: async ({ claims, nonce }) => {
      const { issuer, lies, inToken } = state
      const seconds = Math.floor(Date.now() / 1000)
      const always = { iss: issuer, aud: testClient.clientId, sub: 'subject-1', nonce, iat: seconds, exp: seconds + 60 }
      const payload = { ...always, ...(inToken ? claims : { sub: claims.sub }), ...lies.claims }
      if (lies.unsigned) return `${encoded({ alg: 'none' })}.${encoded(payload)}.`
      return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign((lies.foreignKey ? foreign : own).privateKey)
    },
  }
}

async function serveJson(
  answer: (request: IncomingMessage, body: string) => unknown,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const reply = await answer(request, body)
      const has = (name: string) => typeof reply === 'object' && reply !== null && name in reply
      const status = reply === undefined ? 404 : has('error') ? 400 : has('location') ? 302 : 200
      const location = has('location') ? Object(reply).location : undefined
      response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) }).end(JSON.stringify(reply ?? {}))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${bound.port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
