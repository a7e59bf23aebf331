import { readFile } from 'node:fs/promises'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type ServerType, createAdaptorServer } from '@hono/node-server'
import type { RequestBindings } from './client-address.ts'
import { StartError } from '../start-error.ts'

export interface OpenPort {
  port: number
  /** Takes no new requests and ends those that run, after a moment at most. */
  close: () => Promise<void>
}

const patienceMs = 2000

interface Place {
  host: string
  port: number
  /** PEM files; without them it is http. */
  tlsCert?: string | null
  tlsKey?: string | null
}

/** Serves HTTP or HTTPS. Throws a `StartError` when the port cannot be had, or the certificate cannot be used. */
export async function openPort(
  fetch: (request: Request, bindings: RequestBindings) => Response | Promise<Response>,
  { host, port, tlsCert = null, tlsKey = null }: Place,
): Promise<OpenPort> {
  const server = await createListener(fetch, { tlsCert, tlsKey })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(new StartError(sentenceOf(cause, { host, port }), { cause })))
    server.listen(port, host, resolve)
  })
  return {
    port: portOf(server.address()),
    close: async () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if (!('closeIdleConnections' in server)) return
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), patienceMs).unref()
      }),
  }
}

type Fetch = Parameters<typeof openPort>[0]

async function createListener(fetch: Fetch, { tlsCert, tlsKey }: Required<Pick<Place, 'tlsCert' | 'tlsKey'>>): Promise<ServerType> {
  const answer = async (request: Request, bindings: RequestBindings): Promise<Response> => fetch(request, bindings)
  if (tlsCert === null || tlsKey === null) return createAdaptorServer({ fetch: answer })
  try {
    const [cert, key] = await Promise.all([readFile(tlsCert), readFile(tlsKey)])
    return createAdaptorServer({ fetch: answer, createServer: createHttpsServer, serverOptions: { cert, key, minVersion: 'TLSv1.2' } })
  } catch (cause) {
    throw new StartError('TLS_CERT and TLS_KEY cannot be used: a file is missing, is not PEM, or the two do not belong together.', {
      cause,
    })
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}

function sentenceOf({ code, message }: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop that, or set PORT to another number.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to a number above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST is ${host}, which is no address of this computer.`
  return `Port ${port} cannot be opened: ${message}.`
}
