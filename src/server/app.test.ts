import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { type AppErrorCode, appErrors } from '#domain/app-error.ts'
import { createApp } from './app.ts'
import { parseConfig } from './config.ts'
import { ownHosts } from './http/own-hosts.ts'
import type { Readiness } from './readiness.ts'

function openApp(env: Record<string, string> = {}, readiness: Readiness = { stage: { name: 'preparing', doing: 'Preparing models' } }) {
  const config = parseConfig(env)
  return createApp({
    version: '1.2.3',
    engine: 'embedded',
    log: pino({ level: 'silent' }),
    hosts: ownHosts(config),
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    clientFolder: null,
    readiness,
  })
}

async function codeOf(response: Response): Promise<AppErrorCode> {
  const { code }: { code: AppErrorCode } = await response.json()
  expect(response.status).toBe(appErrors[code].status)
  return code
}

const records = 'http://localhost:8080/api/v1/records'
/** What passes all doors is answered by the server that still prepares. */
const passed = 'server.preparing'

describe('the host door', () => {
  test.each(['localhost', 'localhost:8080', '127.0.0.1:9000', '[::1]:8080', 'LOCALHOST'])('lets %s in', async (host) => {
    expect(await codeOf(await openApp().request(records, { headers: { host } }))).toBe(passed)
  })

  test.each([
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '192.168.1.7:8080',
    '',
    'localhost:8080:1',
    'localhost@evil.example',
  ])('answers 421 to %j, whatever the path (DNS rebinding)', async (host) => {
    const app = openApp()
    for (const path of ['/', '/api/v1/records', '/api/docs', '/api/recog.do', '/assets/x.js']) {
      expect(await codeOf(await app.request(`http://localhost:8080${path}`, { headers: { host } }))).toBe('host.unknown')
    }
  })

  test('knows PUBLIC_URL and HOST', async () => {
    const app = openApp({ PUBLIC_URL: 'https://papers.example.com', HOST: '10.0.0.5', TRUST_NETWORK: '1' })
    for (const host of ['papers.example.com', '10.0.0.5:8080', 'localhost'])
      expect(await codeOf(await app.request(records, { headers: { host } }))).toBe(passed)
    expect(await codeOf(await app.request(records, { headers: { host: 'papers.example.com.evil.example' } }))).toBe('host.unknown')
  })

  test('takes no name just because it listens everywhere', async () => {
    expect(
      await codeOf(await openApp({ HOST: '0.0.0.0', TRUST_NETWORK: '1' }).request(records, { headers: { host: '0.0.0.0:8080' } })),
    ).toBe('host.unknown')
  })
})

describe('the origin door', () => {
  const host = 'localhost:8080'

  test.each([
    ['a program', {}],
    ['the page itself', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:8080' }],
    ['an address that a person typed', { 'sec-fetch-site': 'none' }],
    ['the page in a browser without Sec-Fetch-Site', { origin: 'http://localhost:8080' }],
  ])('lets in %s', async (_who, headers: Record<string, string>) => {
    expect(await codeOf(await openApp().request(records, { headers: { host, ...headers } }))).toBe(passed)
  })

  test.each([
    ['an image tag', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['an EventSource', 'GET', { origin: 'https://evil.example', accept: 'text/event-stream' }],
    [
      'an EventSource of a new browser',
      'GET',
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', accept: 'text/event-stream' },
    ],
    ['a form post', 'POST', { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form post of a sandboxed frame', 'POST', { origin: 'null', 'content-type': 'text/plain' }],
    ['a fetch from another port of this computer', 'POST', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' }],
    ['an image tag from another port', 'GET', { 'sec-fetch-site': 'same-site' }],
    ['a preflight', 'OPTIONS', { origin: 'https://evil.example', 'access-control-request-method': 'DELETE' }],
    ['a lookalike', 'GET', { origin: 'http://localhost:8080.evil.example' }],
  ])('answers 403 to %s from another site', async (_what, method, headers: Record<string, string>) => {
    const response = await openApp().request(`${records}?limit=1`, { method, headers: { host, ...headers } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(await codeOf(response)).toBe('origin.foreign')
  })

  test('knows PUBLIC_URL behind a proxy that names the server differently', async () => {
    const app = openApp({ PUBLIC_URL: 'https://papers.example.com' })
    const ask = async (origin: string) => codeOf(await app.request(records, { headers: { host: 'localhost:8080', origin } }))
    expect(await ask('https://papers.example.com')).toBe(passed)
    expect(await ask('http://papers.example.com')).toBe('origin.foreign')
  })

  test('leaves the FlyOCR-compatible routes to their token', async () => {
    const init = { method: 'POST', headers: { host, origin: 'https://partner.example' } }
    const response = await openApp().request('http://localhost:8080/api/recog.do', init)
    expect(await response.json()).not.toMatchObject({ code: 'origin.foreign' })
    expect(response.status).not.toBe(403)
  })
})

describe('every answer', () => {
  test.each(['/', '/api/v1/status', '/api/docs', '/nothing'])('of %s carries the policy', async (path) => {
    const { headers } = await openApp().request(`http://localhost:8080${path}`)
    expect(headers.get('content-security-policy')).toContain(
      "script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})

describe('readiness', () => {
  test('says what is being done until documents can be read', async () => {
    const response = await openApp().request('http://localhost:8080/api/v1/status')
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ version: '1.2.3', engine: 'embedded', ready: false, doing: 'Preparing models', reading: 0 })
  })

  test('says that it stops', async () => {
    const app = openApp({}, { stage: { name: 'stopping' } })
    expect(await codeOf(await app.request(records))).toBe('server.stopping')
    expect((await app.request('http://localhost:8080/api/v1/status')).status).toBe(503)
  })
})
