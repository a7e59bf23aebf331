import type { Asker } from '#domain/accounts/asker.ts'

/** Where a request comes from. */
export interface Knock {
  headers: Headers
  /** Of the client: the socket's, or what a trusted proxy says. */
  address: string
}

/** What a request brings to an operation beside its input: who asks, above all. */
export interface Context extends Asker {
  from: Knock
  /** Headers that the answer carries beside its own. */
  resHeaders?: Headers
}

/** What the doors tell the routes behind them beside the request. */
export interface ApiBindings {
  /** Of the client. */
  address?: string
}
