import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { createFaceAbilities } from '#engine/embedded/face/face-abilities.ts'
import { createFaceModels } from '#engine/embedded/face/face-models.ts'
import { lookAtFaces } from '#engine/embedded/face/look-at-faces.ts'
import { requestToken } from '#engine/flyocr/wire/request-token.ts'
import { lockedPdf } from '#testing/pdf/locked-pdf.ts'
import { runTestServer } from '#testing/running-server.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { type CompatPath, compatAddresses } from './compat-addresses.ts'

// Every address of the reference against every way to fail, on a port of this computer. What is expected stands here in
// words of its own: where the number is, and which.
const models = await createFaceModels()()
const engine = { ...createToldEngine(), ...createFaceAbilities({ workers: 1, lookAtFaces: async (task) => lookAtFaces(models, task) }) }
const client = { key: 'demoKey', secret: 'a secret of these tests' }
const env = { FLYOCR_SERVE_KEY: client.key, FLYOCR_SERVE_SECRET: client.secret }
const { port, database, logged } = await runTestServer({ engine, env })
const address = `http://127.0.0.1:${port}`
const api = async (method: string, path: string, body?: object) =>
  (
    await fetch(`${address}/api/v1${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
  ).json()
await api('PUT', '/settings/faces', { isOn: true })

interface Address {
  typeId: string
  /** The parts that carry pictures; none where it takes none. */
  parts: readonly string[]
  /** The whole of a failure. */
  failure: (number: number) => object
}
const sentence = expect.stringMatching(/^[A-Za-z].+\.$/)
const inMessage = (status: number) => ({ message: { status, value: sentence } })
const inCode = (code: number) => ({ code, msg: sentence })
const inMessageString = (status: number) => ({ messageString: { status: String(status), value: sentence } })

const addresses: Readonly<Record<CompatPath, Address>> = {
  '/api/recog.do': { typeId: '13', parts: ['file'], failure: inMessage },
  '/api/recogliu.do': { typeId: '13', parts: ['img'], failure: inMessage },
  '/api/v2/recogInvoive.do': { typeId: '20090', parts: ['file'], failure: inCode },
  '/api/v2/recogInvoiveBase64.do': { typeId: '20090', parts: ['img'], failure: inCode },
  '/verapi/verFaceImage.do': { typeId: '21', parts: ['img1', 'img2'], failure: inMessageString },
  '/verapi/verLivenessImage.do': { typeId: '3035', parts: ['img'], failure: inMessageString },
  '/verapi/verLivenessVideo.do': { typeId: '3035', parts: ['img'], failure: inMessageString },
  '/verapi/v2/verInvoice.do': { typeId: '3007', parts: [], failure: inCode },
}
const blank = await smallPicture(1)
type Part = string | Blob

function signed(typeId: string, timestamp = String(Date.now())): Record<string, Part> {
  return { key: client.key, token: requestToken(client, timestamp), timestamp, typeId }
}
function formOf(parts: Record<string, Part>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.append(name, value)
  return form
}
const withPicture = ({ typeId, parts }: Address, picture: Part) =>
  formOf({ ...signed(typeId), ...Object.fromEntries(parts.map((name) => [name, picture])) })
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const asFile = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'page.jpg')
const past = String(Date.now() - 60 * 60_000)

interface Failing {
  number: number
  /** Null where the address cannot fail so. */
  body: (asked: Address) => FormData | string | null
  headers?: Record<string, string>
}
const onPicture = (picture: Part, number = -2): Failing => ({
  number,
  body: (asked) => (asked.parts.length === 0 ? null : withPicture(asked, picture)),
})
const changed = (number: number, parts: Record<string, Part>): Failing => ({
  number,
  body: ({ typeId }) => formOf({ ...signed(typeId), ...parts }),
})

const failures: Readonly<Record<string, Failing>> = {
  'no form': { number: -2, body: () => '{"key":"demoKey"}', headers: { 'content-type': 'application/json' } },
  'half a form': { number: -2, body: () => '--x\r\nContent-Dis', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  'an empty form': { number: -4, body: () => formOf({}) },
  'another key': changed(-4, { key: 'nobody' }),
  'a key that is no text': changed(-4, { key: new File(['demoKey'], 'key') }),
  'a key of a book’s length': changed(-4, { key: 'a'.repeat(100_000) }),
  'a wrong token': changed(-4, { token: '0'.repeat(32) }),
  'the time of an hour ago': { number: -4, body: ({ typeId }) => formOf(signed(typeId, past)) },
  'a time that is none': { number: -4, body: ({ typeId }) => formOf(signed(typeId, '2024-05-06')) },
  'no type': { number: -2, body: () => formOf(signed('')) },
  'another type': { number: -2, body: () => formOf(signed('9999')) },
  'a type of another address': { number: -2, body: ({ typeId }) => formOf(signed(typeId === '13' ? '21' : '13')) },
  'no picture, no value': { number: -2, body: ({ typeId }) => formOf(signed(typeId)) },
  'XML asked for': changed(-2, { format: 'xml' }),
  'an empty text': onPicture(''),
  'an empty file': onPicture(asFile(new Uint8Array(0))),
  'no Base64': onPicture('%%%'),
  'Base64 of no picture': onPicture(asText(new TextEncoder().encode('hello'))),
  'half a picture': onPicture(asFile(blank.slice(0, 700))),
  'half a picture as Base64': onPicture(asText(blank.slice(0, 700))),
  'a locked PDF': onPicture(asFile(lockedPdf())),
  'a file that is too large': onPicture(asFile(new Uint8Array(25_000_001))),
}

afterEach(() => expect(logged).toEqual([]))

async function post(
  path: string,
  body: FormData | string,
  headers: Record<string, string> = {},
): Promise<{ status: number; reply: unknown }> {
  const response = await fetch(`${address}${path}`, { method: 'POST', body, headers })
  expect(response.headers.get('content-type')).toContain('application/json')
  return { status: response.status, reply: await response.json() }
}

/** Sends nothing but how much would come. */
async function announce(path: string, bytes: number): Promise<{ status: number | undefined; reply: unknown }> {
  const asked = request(`${address}${path}`, { method: 'POST', headers: { 'content-length': bytes } })
  asked.flushHeaders()
  return new Promise((resolve, reject) => {
    asked.on('error', reject)
    asked.on('response', (response) => {
      void text(response).then((reply) => {
        resolve({ status: response.statusCode, reply: JSON.parse(reply) })
        asked.destroy()
      }, reject)
    })
  })
}

test('the table names every address', () => {
  expect(Object.keys(addresses)).toEqual(Object.keys(compatAddresses))
})

describe.each(Object.entries(addresses))('%s', (path, asked) => {
  test.each(Object.entries(failures))('%s', async (_, { number, body, headers }) => {
    const sent = body(asked)
    if (sent === null) return
    expect(await post(path, sent, headers)).toEqual({ status: 200, reply: asked.failure(number) })
  })

  test('another method, and an address that is nearly it', async () => {
    const got = await fetch(`${address}${path}`)
    expect([got.status, got.headers.get('allow'), await got.json()]).toEqual([405, 'POST', asked.failure(-2)])
    expect((await post(`${path}x`, formOf(signed(asked.typeId)))).status).toBe(404)
  })

  test('more than may be sent at all', async () => {
    expect(await announce(path, 100_000_001)).toEqual({ status: 200, reply: asked.failure(-2) })
  })

  test('more calls than may be, and what the key may not ask for', async () => {
    const [{ id }] = await api('GET', '/flyocr-clients')
    const { service } = compatAddresses[path as CompatPath]
    const others = ['documents', 'invoices', 'faces', 'verification'].filter((each) => each !== service)
    await api('PATCH', `/flyocr-clients/${id}`, { services: others, perMinute: 6000 })
    expect((await post(path, formOf(signed(asked.typeId)))).reply).toEqual(asked.failure(-4))
    await api('PATCH', `/flyocr-clients/${id}`, { services: null, perMinute: 1 })
    expect((await post(path, formOf(signed(asked.typeId)))).reply).toEqual(asked.failure(-3))
    await api('PATCH', `/flyocr-clients/${id}`, { perMinute: 6000 })
    await database.deleteFrom('sign_in_try').execute()
  })
})

test.each(['/api/recog.do', '/api/recogliu.do', '/verapi/verFaceImage.do', '/verapi/verLivenessImage.do'] as const)(
  '%s says when nothing was recognised',
  async (path) => {
    expect((await post(path, withPicture(addresses[path], asText(blank)))).reply).toEqual(addresses[path].failure(-1))
  },
)

test('where faces are turned off, each check says so', async () => {
  await api('PUT', '/settings/faces', { isOn: false })
  for (const path of ['/verapi/verFaceImage.do', '/verapi/verLivenessImage.do', '/verapi/verLivenessVideo.do'] as const)
    expect((await post(path, withPicture(addresses[path], asText(blank)))).reply).toEqual(addresses[path].failure(-1))
})

test('the client’s own log has a line for each of its calls', async () => {
  const calls: { status: number; path: string }[] = await api('GET', '/flyocr-calls?limit=500')
  expect(new Set(calls.map(({ status }) => status))).toEqual(new Set([-1, -2, -3, -4]))
  expect(new Set(calls.map(({ path }) => path))).toEqual(new Set(Object.keys(addresses)))
})
