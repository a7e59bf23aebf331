import type { MiddlewareHandler } from 'hono'
import { AppError } from '#domain/app-error.ts'

export const longestRequestBytes = 100_000_000

/** 413 for too long a request: at once by its Content-Length, else as soon as that many bytes have come. */
export function bodyLimit(longestBytes: number): MiddlewareHandler {
  return async (context, next) => {
    const declared = context.req.header('content-length')
    if (Number(declared ?? 0) > longestBytes) throw new AppError('request.too-large')
    const { body } = context.req.raw
    if (body === null || declared !== undefined) return next()
    const counted = countBytes(body, longestBytes)
    const init: RequestInit & { duplex: 'half' } = { body: counted.body, duplex: 'half' }
    context.req.raw = new Request(context.req.raw, init)
    await next()
    // Whatever a reader of the cut stream made of it, this is what happened.
    if (counted.isTooLong()) throw new AppError('request.too-large')
  }
}

function countBytes(body: ReadableStream<Uint8Array>, longestBytes: number) {
  let bytes = 0
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      bytes += chunk.byteLength
      if (bytes > longestBytes) controller.error(new AppError('request.too-large'))
      else controller.enqueue(chunk)
    },
  })
  return { body: body.pipeThrough(count), isTooLong: () => bytes > longestBytes }
}
