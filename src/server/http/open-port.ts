import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { StartError } from '../start-error.ts'

export interface OpenPort {
  port: number
  /** Takes no new requests and ends those that run, after a moment at most. */
  close: () => Promise<void>
}

const patienceMs = 2000

/** Serves HTTP. Throws a `StartError` when the port cannot be had. */
export async function openPort(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<OpenPort> {
  const server = createAdaptorServer({ fetch })
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
