import type { Logger } from 'pino'

/** Says in the log what went wrong with the office's own server, for whoever set it up. Nothing that it said of a person stands there. */
export function logOfficeFailure(log: Logger): (error: unknown) => never {
  return (error) => {
    const cause = error instanceof Error ? error.cause : null
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    log.warn({ code, reason: cause instanceof Error ? cause.message : undefined }, 'signing in by the office’s own server failed')
    throw error
  }
}
