import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { contract } from '#contract/contract.ts'
import { contractAddresses } from './contract-addresses.ts'
import { tellConnection } from './save-state.store.ts'

export type Api = JsonifiedClient<ContractRouterClient<typeof contract>>

export interface ApiOptions {
  /** Where the server stands, without a path: `https://desk.example`. */
  origin: string
  /** Left out: the browser's own. */
  fetch?: (request: Request, init: RequestInit) => Promise<Response>
}

type Send = NonNullable<ApiOptions['fetch']>

const browserSend: Send = (request, init) => globalThis.fetch(request, init)

/** The server's operations as functions, typed by the contract. Failures are thrown: read them with `appFailure`. */
export function createApi({ origin, fetch = browserSend }: ApiOptions): Api {
  return createORPCClient(
    new OpenAPILink(contractAddresses(), { url: `${origin}/api/v1`, fetch: (request, init) => telling(fetch, request, init) }),
  )
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
