import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { makeCertificate } from '#testing/make-certificate.ts'
import { runTestServer } from '#testing/running-server.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { openPort } from './open-port.ts'

const folder = await mkdtemp(join(tmpdir(), 'cc-tls-'))
afterAll(async () => rm(folder, { recursive: true, force: true }))
const files = await makeCertificate(folder, 'papers.example')
const { port } = await runTestServer({
  engine: createToldEngine(),
  env: { TLS_CERT: files.certFile, TLS_KEY: files.keyFile, PUBLIC_URL: 'https://papers.example' },
})

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
}

async function ask(path: string, { body, ...options }: RequestOptions & { body?: object } = {}): Promise<Answer> {
  const headers = { host: 'papers.example', ...(body && { 'content-type': 'application/json' }) }
  const asked = request({ host: '127.0.0.1', servername: 'papers.example', port, path, headers, ca: files.cert, ...options })
  asked.end(body && JSON.stringify(body))
  const [response] = await once(asked, 'response')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

test('the server itself speaks https with the files that it was given, and says that it always will', async () => {
  const { status, headers, body } = await ask('/api/v1/status')
  expect([status, JSON.parse(body)]).toMatchObject([200, { ready: true }])
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
})

test('a client that does not know the certificate goes no further', async () => {
  await expect(ask('/api/v1/status', { ca: [] })).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
})

test('nothing older than TLS 1.2 is spoken', async () => {
  await expect(ask('/api/v1/status', { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' })).rejects.toThrow(
    /alert protocol version/,
  )
})

test('http on that port is answered by nothing', async () => {
  const asked = get({ host: '127.0.0.1', port, path: '/api/v1/status', headers: { host: 'papers.example' } })
  await expect(once(asked, 'response')).rejects.toMatchObject({ code: 'ECONNRESET' })
})

test('the cookie of a session goes over https alone', async () => {
  const owner = { name: 'Maria Lund', signInName: 'maria', passphrase: 'four words of nobody' }
  const { status, headers } = await ask('/api/v1/accounts', { method: 'POST', body: owner })
  expect(status).toBe(201)
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(/^__Host-countercheck\.session_token=.*; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
  ])
  // Who sends it along is known.
  const [cookie = ''] = String(headers['set-cookie']).split(';')
  const session = await ask('/api/v1/session', { headers: { host: 'papers.example', cookie } })
  expect(JSON.parse(session.body)).toMatchObject({ person: { name: 'Maria Lund' }, passkeysAt: 'papers.example' })
})

test('another name is told nothing of https: it may be this computer, where other programs speak http', async () => {
  expect((await ask('/api/v1/status', { headers: { host: 'localhost' } })).headers['strict-transport-security']).toBeUndefined()
})

test.each<[string, () => Promise<{ tlsCert: string; tlsKey: string }>]>([
  ['is missing', async () => ({ tlsCert: join(folder, 'none.pem'), tlsKey: files.keyFile })],
  ['is a folder', async () => ({ tlsCert: files.certFile, tlsKey: folder })],
  [
    'is no PEM',
    async () => {
      await writeFile(join(folder, 'text.pem'), 'not a certificate')
      return { tlsCert: join(folder, 'text.pem'), tlsKey: files.keyFile }
    },
  ],
  ['belongs to another', async () => ({ tlsCert: files.certFile, tlsKey: (await makeCertificate(folder, 'other.example')).keyFile })],
])('where a file %s, the start ends with a sentence', async (_, place) => {
  const opening = openPort(() => new Response(), { host: '127.0.0.1', port: 0, ...(await place()) })
  await expect(opening).rejects.toThrow(
    'TLS_CERT and TLS_KEY cannot be used: a file is missing, is not PEM, or the two do not belong together.',
  )
})
