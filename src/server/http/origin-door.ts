import type { MiddlewareHandler } from 'hono'
import { AppError } from '#domain/app-error.ts'
import { tokenIn } from '../accounts/tokens/token-text.ts'

/**
 * 403 for what another site's page sends, reads too: pictures and event streams would tell it what is here.
 * Programs send neither header and pass, and so does what brings a token: no browser adds one by itself, and another site's
 * page may not set that header without asking first, which nobody answers here. Behind a proxy that ends TLS, `publicOrigin` is what the page calls itself.
 */
export function originDoor(publicOrigin: string | null): MiddlewareHandler {
  return async (context, next) => {
    if (tokenIn(context.req.raw.headers) !== null) return next()
    const site = context.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new AppError('origin.foreign')
    const origin = context.req.header('origin')
    const host = context.req.header('host') ?? new URL(context.req.url).host
    if (origin !== undefined && origin !== publicOrigin && !isOwn(origin, host)) throw new AppError('origin.foreign')
    await next()
  }
}

function isOwn(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`
}
