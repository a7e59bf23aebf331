import { createHash } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { text } from 'node:stream/consumers'

export interface KnownInvoice {
  /** The values that it must be asked by, under the reference's names. */
  by: Readonly<Record<string, string>>
  /** What the office has of it. */
  data: Readonly<Record<string, unknown>>
}

/** How a request is answered: as the reference says, or as an API under load, a proxy or a wrong address would. */
export type Weather =
  | 'fair'
  | 'never'
  | 'cut'
  | 'half'
  | 'broken'
  | 'html'
  | 'xml'
  | 'not-json'
  | 'unknown-form'
  | 'moved'
  | { code: number; msg: string; data?: Readonly<Record<string, string>> }
  | { until: Promise<void> }

export interface TaxOfficeServer {
  url: string
  access: { url: string; key: string; secret: string; timestampUnit: 'ms' }
  /** The parts of each request, without key, token and timestamp. */
  asked: Record<string, string>[]
  weather: Weather
  known: KnownInvoice[]
  stop: () => Promise<void>
}

const key = 'demoKey'
const secret = 'demoSecret'
const path = '/verapi/v2/verInvoice.do'
const farMs = 60_000

/** The remote API's invoice verification as its reference has it, on a port of its own: signature, parts and answers. */
export async function openTaxOfficeServer(): Promise<TaxOfficeServer> {
  const http = createServer((request, response) => void answer(request, response))
  const office: TaxOfficeServer = {
    url: '',
    access: { url: '', key, secret, timestampUnit: 'ms' },
    asked: [],
    weather: 'fair',
    known: [],
    stop: async () => {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts = await partsOf(request)
    const refusal = request.url === path ? refusalOf(parts) : { code: 404, msg: 'no such path' }
    const { key: _key, token: _token, timestamp: _timestamp, ...asked } = parts
    office.asked.push(asked)
    const { weather } = office
    if (typeof weather === 'object' && 'until' in weather) await weather.until
    const reply = refusal ?? (typeof weather === 'object' && 'code' in weather ? weather : replyTo(asked, office.known))
    send(response, weather, JSON.stringify(reply))
  }
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  office.url = `http://127.0.0.1:${address.port}`
  office.access = { ...office.access, url: office.url }
  return office
}

async function partsOf(request: IncomingMessage): Promise<Record<string, string>> {
  const type = request.headers['content-type'] ?? ''
  const body = await text(request)
  if (!type.startsWith('multipart/form-data')) return {}
  const form = await new Response(body, { headers: { 'content-type': type } }).formData()
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

function refusalOf(parts: Readonly<Record<string, string>>): { code: number; msg: string } | null {
  const { timestamp = '', token, typeId } = parts
  const expected = createHash('md5').update(`${key}+${timestamp}+${secret}`).digest('hex')
  if (parts['key'] !== key || token !== expected) return { code: -4, msg: '鉴权失败' }
  if (!/^\d{13}$/.test(timestamp) || Math.abs(Date.now() - Number(timestamp)) > farMs) return { code: -4, msg: '时间戳过期' }
  return typeId === '3007' ? null : { code: -2, msg: 'typeId' }
}

function replyTo({ typeId: _typeId, ...asked }: Readonly<Record<string, string>>, known: readonly KnownInvoice[]): object {
  const sameNumber = known.find(({ by }) => by['invoiceNumber'] === asked['invoiceNumber'])
  if (!sameNumber) return { code: -30002, msg: '所查发票不存在' }
  const isSame = JSON.stringify(Object.entries(sameNumber.by).toSorted()) === JSON.stringify(Object.entries(asked).toSorted())
  return isSame ? { code: 0, msg: '成功', data: sameNumber.data } : { code: -30001, msg: '发票信息不一致' }
}

function send(response: ServerResponse, weather: Weather, json: string): void {
  const whole = (status: number, type: string, body: string) => response.writeHead(status, { 'content-type': type }).end(body)
  const half = json.slice(0, json.length / 2)
  switch (weather) {
    case 'never':
      return
    case 'cut':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(json)) })
      response.write(half, () => response.destroy())
      return
    case 'half':
      whole(200, 'application/json', half)
      return
    case 'broken':
      whole(500, 'application/json', '{"code":-1,"msg":"系统繁忙"}')
      return
    case 'html':
      whole(200, 'text/html', '\n<!DOCTYPE html><html><body>Sign in</body></html>')
      return
    case 'xml':
      whole(200, 'text/xml', '<?xml version="1.0"?><data><code>0</code></data>')
      return
    case 'not-json':
      whole(200, 'application/json', "{code: 0, msg: 'success'}")
      return
    case 'unknown-form':
      whole(200, 'application/json', '{"result":"ok"}')
      return
    case 'moved':
      response.writeHead(307, { location: `${path}?elsewhere` }).end()
      return
    default:
      whole(200, 'application/json;charset=utf-8', json)
  }
}
