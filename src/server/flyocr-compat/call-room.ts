import { CompatFailure } from './compat-failure.ts'

/** What all calls together may hold that are being received or answered: a hundred pictures of 3 MB as Base64. */
const mostBytes = 400_000_000

/** Of a call so far. */
export interface Received {
  bytes: number
}

/** Keeps what calls hold within bounds, also those whose key nobody has looked at yet: it stands in the form itself. */
export interface CallRoom {
  /**
   * Does the work with room for all that the request brings: what it says, or where it says nothing, what has come so far.
   * Throws a `CompatFailure` of -3 where there is none left.
   */
  hold: <T>(request: Request, received: Received, work: (request: Request) => Promise<T>) => Promise<T>
}

export function createCallRoom(most = mostBytes): CallRoom {
  let held = 0
  return {
    hold: async (request, received, work) => {
      const full = new CompatFailure(-3, 'Too many calls are being received here. Send it again in a moment.')
      let isFull = false
      const take = (bytes: number) => {
        isFull = held + bytes > most
        if (isFull) throw full
        held += bytes
        received.bytes += bytes
      }
      try {
        const declared = request.headers.get('content-length')
        if (declared === null) return await work(countedRequest(request, take))
        take(Math.max(0, Number(declared) || 0))
        return await work(request)
      } catch (error) {
        // Whatever a reader of the cut stream made of it.
        throw isFull ? full : error
      } finally {
        held -= received.bytes
      }
    },
  }
}

function countedRequest(request: Request, take: (bytes: number) => void): Request {
  if (request.body === null) return request
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      take(chunk.byteLength)
      controller.enqueue(chunk)
    },
  })
  const init: RequestInit & { duplex: 'half' } = { body: request.body.pipeThrough(count), duplex: 'half' }
  return new Request(request, init)
}
