import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'

interface Asked {
  method?: string
  /** Sent as it is, dots and all. */
  path: string
  headers?: Record<string, string>
  body?: string | FormData
}

export interface PortAnswer {
  status: number
  headers: IncomingMessage['headers']
  /** Names and values one by one, as they came over the wire. */
  rawHeaders: string[]
  bytes: Buffer
  text: string
}

/** One request over the wire to a server on this computer; nothing in it is made better on the way. */
export async function askPort(port: number, { method = 'GET', path, headers = {}, body }: Asked): Promise<PortAnswer> {
  const sent = body === undefined ? null : new Response(body)
  const type = sent?.headers.get('content-type')
  const all = { ...(type && { 'content-type': type }), ...headers }
  // A connection of its own: one that was kept may be closed by the server while a busy test is not looking.
  const asked = request({ host: '127.0.0.1', port, method, path, headers: all, agent: false })
  asked.end(sent && Buffer.from(await sent.arrayBuffer()))
  const [response]: IncomingMessage[] = await once(asked, 'response')
  if (!response) throw new Error('no answer')
  const bytes = await buffer(response)
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    rawHeaders: response.rawHeaders,
    bytes,
    text: bytes.toString('utf8'),
  }
}

/** Whatever text is sent, and all that comes back until the server ends the connection. */
export async function sayToPort(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.end(text)
  return (await buffer(socket)).toString('utf8')
}
