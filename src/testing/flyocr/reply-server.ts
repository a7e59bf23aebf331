import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { FlyocrAccess } from '#engine/flyocr/flyocr-access.ts'

export interface AskedForm {
  path: string
  /** Without key, token and timestamp; of files their size, name and type. */
  parts: Readonly<Record<string, string>>
  /** The picture, whichever way it was sent. */
  picture: Uint8Array
}

/** What is sent back: JSON, bytes as they are, or the end of the connection. */
export type SaidReply =
  | { json: unknown }
  | { status?: number; type?: string; headers?: Readonly<Record<string, string>>; body: string }
  | { fails: 'never' | 'cut' | 'half'; json: unknown }

export interface ReplyServer {
  access: FlyocrAccess
  asked: AskedForm[]
  /** Answers all that is signed well; may be replaced at any time. */
  says: (form: AskedForm) => SaidReply | Promise<SaidReply>
  stop: () => Promise<void>
}

const key = 'demoKey'
const secret = 'demoSecret'
const farMs = 60_000

/** Any end of the remote API, on a port of its own: it looks at signatures as the vendor does and says what it is told to. */
export async function openReplyServer(): Promise<ReplyServer> {
  const http = createServer((request, response) => void answer(request, response))
  const server: ReplyServer = {
    access: { url: '', key, secret, timestampUnit: 'ms' },
    asked: [],
    says: () => ({ json: { message: { status: -1, value: 'nothing was told' } } }),
    stop: async () => {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { form, isSigned } = await formOf(request)
    server.asked.push(form)
    send(response, isSigned ? await server.says(form) : { json: { message: { status: -4, value: '鉴权失败' } } })
  }
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  server.access = { ...server.access, url: `http://127.0.0.1:${address.port}` }
  return server
}

async function formOf(request: IncomingMessage): Promise<{ form: AskedForm; isSigned: boolean }> {
  const body = await buffer(request)
  const given = await new Response(new Uint8Array(body), { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData()
  const texts = Object.fromEntries(
    [...given].map(([name, value]) => [name, typeof value === 'string' ? value : `${value.name} ${value.type}`]),
  )
  const { key: ownKey, token, timestamp, ...parts } = texts
  const file = given.get('file')
  const picture = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : Buffer.from(parts['img'] ?? '', 'base64')
  return { form: { path: request.url ?? '', parts, picture }, isSigned: ownKey === key && token === tokenOf(timestamp ?? '') }
}

/** '' where the time is not that of now, in milliseconds. */
function tokenOf(timestamp: string): string {
  const isNow = /^\d{13}$/.test(timestamp) && Math.abs(Date.now() - Number(timestamp)) <= farMs
  return isNow ? createHash('md5').update(`${key}+${timestamp}+${secret}`).digest('hex') : ''
}

function send(response: ServerResponse, said: SaidReply): void {
  if ('body' in said) {
    const { status = 200, type = 'application/json', headers = {}, body } = said
    response.writeHead(status, { 'content-type': type, ...headers }).end(body)
    return
  }
  const json = JSON.stringify(said.json)
  const half = json.slice(0, json.length / 2)
  if (!('fails' in said)) response.writeHead(200, { 'content-type': 'application/json;charset=utf-8' }).end(json)
  else if (said.fails === 'half') response.writeHead(200, { 'content-type': 'application/json' }).end(half)
  else if (said.fails === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(json)) })
    response.write(half, () => response.destroy())
  }
}
