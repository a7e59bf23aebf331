import type { Context, Knock } from '../context.ts'
import { addressHeader } from './create-auth.ts'

/** What better-auth is told of a request: its cookies and browser, and who knocks as we know it. */
export function authHeaders({ headers, address }: Knock): Headers {
  const told = new Headers({ [addressHeader]: address })
  for (const name of ['cookie', 'user-agent']) {
    const value = headers.get(name)
    if (value !== null) told.set(name, value)
  }
  return told
}

/** The cookies that better-auth sets or takes away go out with our answer. */
export function passCookies({ resHeaders }: Pick<Context, 'resHeaders'>, from: Headers): void {
  for (const cookie of from.getSetCookie()) resHeaders?.append('set-cookie', cookie)
}
