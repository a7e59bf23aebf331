import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPostmaster } from '../database/cluster/postmaster.ts'
import { codeOfApp } from '#testing/code-of-app.ts'
import { startTestIssuer, testClient } from '#testing/office/test-issuer.ts'
import { createTestAuthenticator } from '#testing/test-authenticator.ts'
import { until } from '#testing/until.ts'

// The whole way of a document through the product as it is started, with all that can be logged: signing in by each way,
// reading, verifying, exporting, and a failure of each kind. Nothing of the document and no secret may stand in what it says.
const folder = await mkdtemp(join(tmpdir(), 'cc-told-'))
await chmod(folder, 0o711)
const dataDir = join(folder, 'data')
const issuer = await startTestIssuer()
const masterKey = randomBytes(32).toString('hex')
const owner = { name: 'Maria Quux', signInName: 'maria.quux', passphrase: 'four words of nobody at all' }
const fileName = 'holiday-in-utopia.jpg'
const reference = 'visit of somebody'

let child: ChildProcess
let url = ''
/** All that the process said. */
let said = ''
/** All answers that were not what was asked for. */
let refused = ''
/** What nobody may find there, with what it is. */
const hidden = new Map<string, string>(
  Object.entries({ 'the master key': masterKey, 'the client’s secret': testClient.clientSecret, ...owner, fileName, reference }),
)

beforeAll(async () => {
  const main = new URL('../main.ts', import.meta.url).pathname
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, WORKERS: '1', LOG_LEVEL: 'trace', MASTER_KEY: masterKey }
  const office = { OIDC_ISSUER: issuer.state.issuer, OIDC_CLIENT_ID: testClient.clientId, OIDC_CLIENT_SECRET: testClient.clientSecret }
  child = spawn(process.execPath, ['--import', 'tsx', main], { env: { ...env, ...office }, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)))
  await until(() => expect(said).toMatch(/Ready at \S+\n/))
  url = /Ready at (\S+)\n/.exec(said)?.[1]?.replace('127.0.0.1', 'localhost') ?? ''
})
afterAll(async () => {
  child.kill('SIGKILL')
  const orphan = await findPostmaster(join(dataDir, 'postgres'))
  if (orphan !== null) process.kill(orphan.pid, 'SIGQUIT')
  await issuer.stop()
  await rm(folder, { recursive: true, force: true })
})

const cookies = new Map<string, string>()

interface Asked {
  json?: object
  form?: FormData
  headers?: Record<string, string>
}

function keepCookies(lines: readonly string[]): void {
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    cookies.set(name, value)
    // What is signed, and its signature.
    for (const part of decodeURIComponent(value).split('.')) if (part.length >= 20) hidden.set(`cookie ${name} ${hidden.size}`, part)
  }
}

/** Asks as the browser of the owner; the status that is expected is part of the question. */
async function ask(operation: string, status: number, { json, form, headers }: Asked = {}) {
  const [method = '', path = ''] = operation.split(' ')
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    body: json ? JSON.stringify(json) : (form ?? null),
    headers: { cookie, ...(json && { 'content-type': 'application/json' }), ...headers },
  })
  keepCookies(response.headers.getSetCookie())
  const text = await response.text()
  if (status >= 400) refused += `${text}\n`
  expect([operation, response.status, text.slice(0, 200)]).toEqual([operation, status, expect.any(String)])
  return /^[{[]/.test(text) ? JSON.parse(text) : text
}

function pictureForm(bytes: Uint8Array<ArrayBuffer>, name = fileName): FormData {
  const form = new FormData()
  form.set('file', new File([bytes], name))
  form.set('idempotencyKey', randomUUID())
  form.set('reference', reference)
  return form
}

test('signing in by each way, and failing at each', async () => {
  await ask('POST /accounts', 201, { json: owner })
  const { passphrase, signInName: name } = owner
  await ask('POST /session', 401, { json: { name, passphrase: `${passphrase}, not quite` } })
  hidden.set('a wrong passphrase', `${passphrase}, not quite`)
  const { secret, address, spareCodes } = await ask('POST /session/codes', 200, { json: { passphrase } })
  hidden.set('the secret of codes', secret)
  hidden.set('the address of codes', address)
  for (const spare of spareCodes) hidden.set(`spare code ${spare}`, spare)
  await ask('POST /session/codes/confirm', 401, { json: { code: '000000' } })
  await ask('POST /session/codes/confirm', 200, { json: { code: codeOfApp(secret) } })
  await ask('POST /session', 200, { json: { name, passphrase } })
  await ask('POST /session/code', 200, { json: { code: codeOfApp(secret, 1) } })

  const authenticator = createTestAuthenticator(url)
  const begun = await ask('POST /session/passkeys', 200, { json: { passphrase } })
  hidden.set('a challenge', begun.challenge)
  const refusedKey = { name: 'Key', answer: authenticator.create(begun, { origin: 'https://evil.example' }) }
  // The server listens on any free port here, which it cannot know its origin by.
  await ask('POST /session/passkeys/made', 401, { json: refusedKey })

  const { address: asked } = await ask('POST /session/office', 200)
  const stranger = { sub: 'x', email: 'somebody.else@papers.example', email_verified: true }
  hidden.set('an address of the office', stranger.email)
  const query = issuer.signIn(asked, stranger)
  hidden.set('a code of the office', new URLSearchParams(query).get('code') ?? '')
  // What it says of the person is told to that person, and nowhere else.
  const unknown = await ask('POST /session/office/answer', 403, { json: { query } })
  expect(unknown.data).toEqual({ name: stranger.email })
  refused = refused.replaceAll(stranger.email, '')
  issuer.state.lies = { foreignKey: true }
  const again = await ask('POST /session/office', 200)
  await ask('POST /session/office/answer', 401, { json: { query: issuer.signIn(again.address, stranger) } })

  const service = await ask('POST /service-accounts', 201, { json: { name: 'Scanner of nobody', role: 'reviewer' } })
  const made = await ask('POST /tokens', 201, { json: { personId: service.id, name: 'nightly', rights: ['records.read'] } })
  hidden.set('a token', made.token)
  await ask('GET /records', 200, { headers: { authorization: `Bearer ${made.token}`, cookie: '' } })
  await ask('DELETE /specimens', 403, { headers: { authorization: `Bearer ${made.token}`, cookie: '' } })
  await ask('GET /records', 401, { headers: { authorization: `Bearer ${made.token.slice(0, -2)}xx`, cookie: '' } })
})

test('a document on its whole way, and a failure of each kind', async () => {
  const bytes = new Uint8Array(await readFile(new URL('../../../public/specimens/passport.jpg', import.meta.url)))
  const { id } = await ask('POST /records?wait=60', 201, { form: pictureForm(bytes) })
  const record = await until(async () => {
    const found = await ask(`GET /records/${id}`, 200)
    expect(found.status).toBe('to-review')
    return found
  })
  for (const { key, value, readings } of record.fields) {
    for (const { text } of readings) if (isTelling(text)) hidden.set(`${key} as read`, text)
    if (isTelling(value)) hidden.set(key, value)
  }
  expect(hidden.get('surname')).toBe('ERIKSSON')
  expect(hidden.get('documentNumber')).toBe('L898902C3')

  const change = () => ({ version: record.version, onceKey: randomUUID() })
  await ask(`GET /records?text=ERIKSSON&limit=5`, 200)
  await ask(`GET /records?text=ERIKSSON&limit=ERIKSSON`, 400)
  await ask(`GET /records?text=ERIKSSON%00`, 400)
  await ask(`GET /records/4711`, 400)
  await ask(`GET /records/${randomUUID()}`, 404)
  await ask(`PATCH /records/${id}/fields`, 422, { json: { ...change(), edits: [{ field: 'ERIKSSON', value: 'L898902C3', how: 'typed' }] } })
  await ask(`PATCH /records/${id}/fields`, 400, { json: { edits: 'ERIKSSON' } })
  await ask(`PATCH /records/${id}/fields`, 409, {
    json: { ...change(), version: 99, edits: [{ field: 'surname', value: 'ERIKSSON', how: 'typed' }] },
  })
  await ask('POST /records', 415, { form: pictureForm(new TextEncoder().encode('ERIKSSON L898902C3'), 'ERIKSSON.jpg') })
  await ask('POST /records', 422, { form: pictureForm(bytes.slice(0, 9000), 'ERIKSSON.jpg') })
  await ask('POST /records', 400, { headers: { 'content-type': 'multipart/form-data; boundary=ERIKSSON' } })
  await ask(`GET /records/${id}/pages/0/crop?quad=ERIKSSON`, 400)
  await ask('POST /nowhere', 404)

  const edits = record.fields.filter(({ state }: { state: string }) => state === 'look' || state === 'conflict')
  const edited = await ask(`PATCH /records/${id}/fields`, 200, {
    json: { ...change(), edits: edits.map(({ key, value }: { key: string; value: string }) => ({ field: key, value, how: 'confirmed' })) },
  })
  await ask(`POST /records/${id}/verify`, 200, { json: { version: edited.version, onceKey: randomUUID() } })
  for (const format of ['csv', 'xlsx', 'json']) {
    const run = await ask('POST /exports', 201, { json: { format, recordIds: [id], onceKey: randomUUID() } })
    await ask(`GET /exports/${run.id}/file`, 200)
  }
  await ask(`GET /records/${id}/history`, 200)
  await ask('DELETE /session', 200)
  await ask(`GET /records/${id}`, 401)
})

/** Long enough to be nobody else's by chance. */
function isTelling(value: string | null): value is string {
  return value !== null && value.length >= 6
}

test('its log says that it happened, and nothing of it; nor does any refusal', async () => {
  child.kill('SIGTERM')
  await once(child, 'exit')
  for (const file of await readdir(join(dataDir, 'secrets'))) {
    const secret = (await readFile(join(dataDir, 'secrets', file), 'utf8')).trim()
    for (const line of secret.split('\n')) if (line.length >= 20) hidden.set(`a secret of ${file} ${hidden.size}`, line)
  }
  const client = JSON.parse(await readFile(join(dataDir, 'flyocr-client.json'), 'utf8'))
  hidden.set('the secret of a FlyOCR client', client.secret)
  // The log is of the fullest kind.
  expect(said).toMatch(/"method":"POST","path":"\/api\/v1\/records","status":201/)
  expect(refused.split('\n').length).toBeGreaterThan(20)
  expect(hidden.size).toBeGreaterThan(40)
  const [inLog, inRefusals] = [said, refused].map((text) =>
    [...hidden].filter(([, value]) => text.toLowerCase().includes(value.toLowerCase())),
  )
  expect(inLog?.map(([what]) => what)).toEqual([])
  expect(inRefusals?.map(([what]) => what)).toEqual([])
  expect(said).not.toMatch(/"level":50/)
})
