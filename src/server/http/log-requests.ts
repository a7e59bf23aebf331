import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'

/** One line a request at level debug: no query, no body, no name of a file or person. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (context, next) => {
    const startedMs = performance.now()
    await next()
    const tookMs = Math.round(performance.now() - startedMs)
    log.debug({ method: context.req.method, path: context.req.path, status: context.res.status, tookMs }, 'request')
  }
}
