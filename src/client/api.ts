import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { contract } from '#contract/contract.ts'
import { personHeader } from '#contract/person-header.ts'
import { contractAddresses } from './contract-addresses.ts'
import { tellConnection } from './save-state.store.ts'

export type Api = JsonifiedClient<ContractRouterClient<typeof contract>>

export interface ApiOptions {
  /** Where the server stands, without a path: `https://desk.example`. */
  origin: string
  /** Left out: the browser's own. */
  fetch?: (request: Request, init: RequestInit) => Promise<Response>
  /** Whom the page was opened for; null where nobody has to sign in. */
  person?: string | null
  /** Called when the server no longer knows who asks. */
  onSignedOut?: () => void
}

type Send = NonNullable<ApiOptions['fetch']>

const browserSend: Send = (request, init) => globalThis.fetch(request, init)

/** The server's operations as functions, typed by the contract. Failures are thrown: read them with `appFailure`. */
export function createApi({ origin, fetch = browserSend, person = null, onSignedOut }: ApiOptions): Api {
  const signOut = onceNothingChanges(onSignedOut)
  return createORPCClient(
    new OpenAPILink(contractAddresses(), {
      url: `${origin}/api/v1`,
      headers: person === null ? {} : { [personHeader]: person },
      fetch: async (request, init) => {
        const isChange = request.method !== 'GET'
        if (isChange) signOut.begin()
        try {
          const response = await telling(fetch, request, init)
          if (response.status === 401 && (await isSignedOut(response))) signOut.ask()
          return response
        } finally {
          if (isChange) signOut.end()
        }
      },
    }),
  )
}

/**
 * Tells that somebody has to sign in as soon as no change is on its way any more: the answer to the very change that turned
 * accounts on signs in whoever made it.
 */
function onceNothingChanges(tell: ApiOptions['onSignedOut']) {
  let changing = 0
  let isAsked = false
  const tellNow = () => {
    if (isAsked && changing === 0) tell?.()
  }
  return {
    begin: () => {
      changing++
    },
    end: () => {
      changing--
      tellNow()
    },
    ask: () => {
      isAsked = true
      tellNow()
    },
  }
}

/** Other refusals have that status too: a wrong passphrase, a wrong code. */
async function isSignedOut(response: Response): Promise<boolean> {
  const reply: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  return typeof reply === 'object' && reply !== null && 'code' in reply && reply.code === 'access.sign-in'
}

/** Every answer says that the server can be reached, every broken request that it cannot; only a given-up one says nothing. */
async function telling(send: Send, request: Request, init: RequestInit): Promise<Response> {
  try {
    const response = await send(request, init)
    tellConnection('open')
    return response
  } catch (error) {
    if (!request.signal.aborted) tellConnection('lost')
    throw error
  }
}
