import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { contract } from '#contract/contract.ts'
import { contractAddresses } from './contract-addresses.ts'

export type Api = JsonifiedClient<ContractRouterClient<typeof contract>>

export interface ApiOptions {
  /** Where the server stands, without a path: `https://desk.example`. */
  origin: string
  /** Left out: the browser's own. */
  fetch?: (request: Request, init: RequestInit) => Promise<Response>
}

/** The server's operations as functions, typed by the contract. Failures are thrown: read them with `appFailure`. */
export function createApi({ origin, fetch }: ApiOptions): Api {
  const send = fetch ?? ((request: Request, init: RequestInit) => globalThis.fetch(request, init))
  return createORPCClient(
    new OpenAPILink(contractAddresses(), { url: `${origin}/api/v1`, fetch: (request, init) => send(request, init as RequestInit) }),
  )
}
