import { OpenAPIHandler } from '@orpc/openapi/fetch'
import type { AnyContractRouter } from '@orpc/contract'
import { ORPCError, type Router, ValidationError } from '@orpc/server'
import { ResponseHeadersPlugin } from '@orpc/server/plugins'
import type { Logger } from 'pino'
import { type AppErrorCode, appErrors, isAppErrorCode } from '#domain/app-error.ts'
import type { Context } from '../context.ts'
import { type ErrorReply, appErrorIn, codeOf, replyOf } from './error-reply.ts'

export const apiPrefix = '/api/v1'

interface ApiOptions {
  log: Logger
  /** Asked before each operation, whatever its input is worth; what it throws is the answer. */
  guard: (path: readonly string[], asker: Context, input: unknown) => Promise<void>
}

/** The contract's operations under /api/v1. Resolves with null for a path that the contract does not know. */
export function createApiHandler(
  router: Router<AnyContractRouter, Context>,
  { log, guard }: ApiOptions,
): (request: Request, context: Context) => Promise<Response | null> {
  const handler = new OpenAPIHandler<Context>(router, {
    plugins: [new ResponseHeadersPlugin()],
    clientInterceptors: [
      async ({ next, path, signal, context, input }) => {
        try {
          await guard(path, context, input)
          return await next()
        } catch (error) {
          const code = wireCodeOf(error)
          if (code === 'internal' && signal?.aborted !== true) log.error({ err: error, operation: path.join('.') }, 'an operation failed')
          throw wireErrorOf(code, error)
        }
      },
    ],
    customErrorResponseBodyEncoder: (error) => bodyOf(error),
  })
  return async (request, context) => {
    const { matched, response } = await handler.handle(request, { prefix: apiPrefix, context })
    return matched ? response : null
  }
}

function wireErrorOf(code: AppErrorCode, cause: unknown): ORPCError<string, unknown> {
  const { status, message } = appErrors[code]
  return new ORPCError(code, { status, message, cause, data: code === 'request.invalid' ? issuesOf(cause) : appErrorIn(cause)?.data })
}

function wireCodeOf(error: unknown): AppErrorCode {
  const code = codeOf(error)
  if (code !== 'internal' || !(error instanceof ORPCError) || error.status >= 500) return code
  return fileProblemOf(error.cause) ?? 'request.invalid'
}

/** What the form says of a file before anybody looks into it has sentences of its own. */
function fileProblemOf(cause: unknown): AppErrorCode | null {
  if (!(cause instanceof ValidationError)) return null
  const issue = cause.issues.find(({ path = [] }) => path.length === 1 && path[0] === 'file')
  if (issue === undefined) return null
  const kind = 'code' in issue ? issue.code : null
  if (kind === 'too_small') return 'file.empty'
  return kind === 'too_big' ? 'file.too-large' : 'file.missing'
}

/** Where the request is not of the documented form: places and sentences, never the values. */
function issuesOf(error: unknown): { issues: { path: string; message: string }[] } | undefined {
  const cause = error instanceof ORPCError ? error.cause : null
  if (!(cause instanceof ValidationError)) return undefined
  return {
    issues: cause.issues.map(({ path = [], message }) => ({
      path: path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      message,
    })),
  }
}

function bodyOf(error: ORPCError<string, unknown>): ErrorReply & { data?: unknown } {
  const { code, defined, data } = error
  if (isAppErrorCode(code)) return data === undefined ? replyOf(code, defined) : { ...replyOf(code, defined), data }
  // Failed before the operation was called: the body could not be read.
  return replyOf(wireCodeOf(error))
}
