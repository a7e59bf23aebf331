import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { AppError, type AppErrorCode, appErrors } from '#domain/app-error.ts'
import { isAway } from '../database/is-away.ts'
import { isNoText } from '../database/is-no-text.ts'

export interface ErrorReply {
  /** Always false here; the contract's own client tells declared failures by it. */
  defined: boolean
  code: AppErrorCode
  status: number
  message: string
}

/** What may be sent of a failure: a code and a sentence; of anything unforeseen, only that it happened. */
export function replyOf(code: AppErrorCode, defined = false): ErrorReply {
  return { defined, code, status: appErrors[code].status, message: appErrors[code].message }
}

/** The `AppError` behind a failure, looking through what wraps it; null when there is none. */
export function appErrorIn(error: unknown): AppError | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof AppError) return each
  }
  return null
}

/** Its code for the wire: its own, that the database is away for a moment or cannot keep such text, or `internal`. */
export function codeOf(error: unknown): AppErrorCode {
  const own = appErrorIn(error)?.code
  if (own !== undefined) return own
  if (isAway(error)) return 'server.preparing'
  return isNoText(error) ? 'request.invalid' : 'internal'
}

/** The last resort of every route. */
export function answerErrors(log: Logger): ErrorHandler {
  return (error, context) => {
    if (error instanceof HTTPException) return error.getResponse()
    const code = codeOf(error)
    if (code === 'internal') log.error({ err: error, method: context.req.method, path: context.req.path }, 'a request failed')
    const data = appErrorIn(error)?.data
    const reply = data === undefined ? replyOf(code) : { ...replyOf(code), data }
    return Response.json(reply, { status: reply.status })
  }
}
