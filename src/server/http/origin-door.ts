import type { MiddlewareHandler } from 'hono'
import { AppError } from '#domain/app-error.ts'

/**
 * 403 for what another site's page sends, reads too: pictures and event streams would tell it what is here.
 * Programs send neither header and pass. Behind a proxy that ends TLS, `publicOrigin` is what the page calls itself.
 */
export function originDoor(publicOrigin: string | null): MiddlewareHandler {
  return async (context, next) => {
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
