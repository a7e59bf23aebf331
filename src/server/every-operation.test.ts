import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { madePageText } from '#testing/made-page-text.ts'
import { createTestAuthenticator } from '#testing/test-authenticator.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once } from '#testing/test-captures.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { until } from '#testing/until.ts'
import { createDocument } from './docs/create-document.ts'

// Each operation as a person with curl would call it: -F for forms, --json for bodies, plain text in queries.
const engine = createToldEngine()
const { request, work, errors } = await openTestApi(engine)
await work()

const called = new Set<string>()
const recordSchema = z.object({ id: z.string(), version: z.number(), status: z.string(), pages: z.array(z.unknown()) })

interface Call {
  query?: string
  json?: object | undefined
  form?: Record<string, string | Blob> | undefined
  cookie?: string
}

function sentBy({ json, form }: Pick<Call, 'json' | 'form'>): RequestInit {
  if (json) return { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } }
  if (!form) return {}
  const parts = new FormData()
  for (const [name, value] of Object.entries(form)) parts.append(name, value)
  return { body: parts }
}

/** Calls `GET /records/{id}`, with the parts of the path that stand in braces filled in. */
async function curl(
  operation: string,
  places: Record<string, string> = {},
  { query = '', json, form, cookie }: Call = {},
): Promise<Response> {
  called.add(operation)
  const [method = '', template = ''] = operation.split(' ')
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '')
  const init = sentBy({ json, form })
  if (cookie) init.headers = { ...init.headers, cookie }
  return request(`/api/v1${path}${query}`, { ...init, method })
}
const recordOf = async (response: Response) => recordSchema.parse(await response.json())

async function read(id: string) {
  return until(async () => {
    const record = await recordOf(await curl('GET /records/{id}', { id }))
    expect(record.status).not.toBe('reading')
    return record
  })
}

const bytes = await smallPicture(1)
engine.tell(bytes, toldPassport())
const picture = new Blob([bytes], { type: 'application/octet-stream' })

test('capture with -F, one part where several may come', async () => {
  const made = await curl('POST /records', {}, { form: { file: picture, idempotencyKey: once(), reference: 'Visit 1', documentType: '' } })
  expect(made.status).toBe(201)
  const { id } = await recordOf(made)
  expect((await read(id)).status).toBe('to-review')
  const added = await curl('POST /records/{id}/pages', { id }, { form: { file: picture, idempotencyKey: once() } })
  expect(added.status).toBe(201)
  expect((await recordOf(added)).pages).toHaveLength(2)
  await read(id)
})

test('lists and counts with text in the query, lists as one value or several', async () => {
  const bodyOf = async (query: string) => (await curl('GET /records', {}, { query })).json()
  expect(await bodyOf('?limit=20')).toMatchObject({ total: 1, nextCursor: null })
  expect(await bodyOf('?status=to-review&limit=1&sort=oldest&text=ERIKSSON')).toMatchObject({ total: 1 })
  expect(await bodyOf('?status=verified&status=to-review&documentType=passport&changedSinceExport=false')).toMatchObject({ total: 1 })
  expect(await bodyOf('?status[]=to-review')).toMatchObject({ total: 1 })
  expect(await (await curl('GET /records/counts', {}, { query: '?status=verified&from=2026-01-01&doubt=none' })).json()).toMatchObject({
    total: 0,
    status: { 'to-review': 1 },
  })
  for (const wrong of ['?limit=0', '?limit=many', '?limit=201', '?from=yesterday', '?sort=random', '?doubt=some']) {
    const refused = await curl('GET /records', {}, { query: wrong })
    expect([wrong, refused.status, (await refused.json()).code]).toEqual([wrong, 400, 'request.invalid'])
  }
})

test('every change of a record', async () => {
  const { id } = await recordOf(await curl('POST /records', {}, { form: { file: picture, idempotencyKey: once() } }))
  let { version } = await read(id)
  const change = async (operation: string, json: object) => {
    const response = await curl(operation, { id }, { json: { version, onceKey: once(), ...json } })
    expect([operation, response.status]).toEqual([operation, 200])
    const record = await recordOf(response)
    expect(record.version).toBe(version + 1)
    version = record.version
    return record.status
  }
  await change('PATCH /records/{id}/fields', { edits: [{ field: 'surname', value: 'ERIKSSON', how: 'confirmed' }] })
  await change('PUT /records/{id}/reference', { reference: 'Visit 2' })
  await change('PUT /records/{id}/document-type', { documentType: 'passport' })
  await change('POST /records/{id}/accepted-rules', { rule: 'notExpired', reason: 'seen' })
  expect(await change('POST /records/{id}/postpone', { until: '2100-01-01T00:00:00Z' })).toBe('postponed')
  expect(await change('POST /records/{id}/reopen', { reason: 'now' })).toBe('to-review')
  expect(await change('POST /records/{id}/read-again', { quarterTurns: '0' })).toBe('reading')
  version = (await read(id)).version
  expect(await change('POST /records/{id}/reject', { reason: 'a copy' })).toBe('rejected')
  await change('POST /records/{id}/reopen', { reason: 'no copy' })
  expect(await change('POST /records/{id}/verify', { version: String(version) })).toBe('verified')
  expect(await (await curl('GET /records/{id}/history', { id })).json()).toHaveLength(13)
  // The first record here is of the same file.
  expect(await (await curl('GET /records/{id}/known', { id })).json()).toEqual({ sightings: [], own: { names: [], taxIds: [] } })
  expect(await (await curl('GET /records/{id}/keeping', { id })).json()).toMatchObject({ isExtractOnly: true, hold: null })
  expect(await (await curl('PUT /records/{id}/hold', { id }, { json: { why: 'a dispute' } })).json()).toMatchObject({
    hold: { why: 'a dispute' },
  })
  expect((await curl('PUT /records/{id}/hold', { id }, { json: { why: ' ' } })).status).toBe(400)
  expect(await (await curl('DELETE /records/{id}/hold', { id })).json()).toMatchObject({ hold: null })
  expect((await curl('DELETE /records/{id}/hold', { id })).status).toBe(409)
  expect(await (await curl('GET /records/{id}/twins', { id })).json()).toMatchObject([{ because: ['file'] }])

  // Nobody turned faces on, and the engine of tests looks at none.
  expect(await (await curl('GET /records/{id}/faces', { id })).json()).toMatchObject({ isOn: false, askedBy: null, checks: [] })
  const uncompared = await curl('POST /records/{id}/faces', { id }, { form: { file: picture } })
  expect([uncompared.status, (await uncompared.json()).code]).toEqual([409, 'faces.off'])
  const loose = await curl('POST /faces/comparison', {}, { form: { one: picture, other: picture } })
  expect([loose.status, (await loose.json()).code]).toEqual([409, 'faces.off'])
  const undecided = await curl('POST /records/{id}/faces/{check}/decision', { id, check: randomUUID() }, { json: { says: 'same' } })
  expect([undecided.status, (await undecided.json()).code]).toEqual([409, 'faces.off'])
  expect(await (await curl('GET /records/{id}/liveness', { id })).json()).toEqual({ isOn: false, checks: [] })
  const film = { id, film: randomUUID() }
  for (const response of [
    await curl('POST /records/{id}/liveness/still', { id }, { form: { file: picture } }),
    await curl('POST /records/{id}/liveness/video', { id }, { form: { file: picture } }),
    await curl('POST /records/{id}/liveness/films', { id }, { json: { way: 'steps' } }),
    // One part where several may come.
    await curl('POST /records/{id}/liveness/films/{film}/frames', film, { form: { frames: picture, atMs: '0' } }),
    await curl('POST /records/{id}/liveness/films/{film}/step', film, { json: { act: 'skip' } }),
    await curl('POST /records/{id}/liveness/films/{film}/end', film),
  ])
    expect([response.status, (await response.json()).code]).toEqual([409, 'faces.off'])

  // No remote API is set here.
  expect(await (await curl('GET /records/{id}/tax-office', { id })).json()).toEqual({ host: null, questions: [] })
  expect(await (await curl('GET /records/{id}/engines', { id })).json()).toEqual({
    host: null,
    choice: 'embedded',
    latest: null,
    waiting: null,
  })
  const unasked = await curl('POST /records/{id}/tax-office', { id }, { json: { version, onceKey: once() } })
  expect([unasked.status, (await unasked.json()).code]).toEqual([409, 'engine.no-remote'])

  // Its picture shows one document.
  const undivided = await curl('POST /records/{id}/keep-whole', { id }, { json: { version, onceKey: once() } })
  expect([undivided.status, (await undivided.json()).code]).toEqual([409, 'record.not-open'])

  for (const json of [{}, { version }, { version, onceKey: 'short' }, { version: 'x', onceKey: once() }]) {
    const refused = await curl('POST /records/{id}/verify', { id }, { json })
    expect([refused.status, (await refused.json()).code]).toEqual([400, 'request.invalid'])
  }
  expect((await curl('POST /records/{id}/verify', { id: 'not-an-id' }, { json: { version, onceKey: once() } })).status).toBe(400)
  expect((await curl('POST /records/{id}/verify', { id })).status).toBe(400)
  expect(
    (await request(`/api/v1/records/${id}/verify`, { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } })).status,
  ).toBe(400)
})

test('pictures', async () => {
  const { items } = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(await (await curl('GET /records')).json())
  const places = { id: items[0]?.id ?? '', index: '0' }
  for (const [operation, query] of [
    ['picture', '?size=thumbnail'],
    ['crop', '?quad=0,0,1,0,1,1,0,1&maxSide=64'],
    ['original', ''],
  ] as const) {
    const response = await curl(`GET /records/{id}/pages/{index}/${operation}`, places, { query })
    expect([operation, response.status, response.headers.get('content-type')]).toEqual([operation, 200, 'image/jpeg'])
  }
  expect((await curl('GET /records/{id}/pages/{index}/picture', { ...places, index: 'first' })).status).toBe(400)
  const corners = [0, 1].flatMap((y) => [0, 1].map((x) => ({ x: x * 0.5, y: y * 0.5 })))
  const redactions = 'PUT /records/{id}/pages/{index}/redactions'
  expect((await curl(redactions, places, { json: { boxes: [corners] } })).status).toBe(200)
  expect((await curl(redactions, places, { json: { boxes: [[{ x: 0 }]] } })).status).toBe(400)
  expect(await (await curl('GET /records/{id}/pages/{index}/redactions', places)).json()).toEqual({ boxes: [corners] })
  const redacted = await curl('GET /records/{id}/pages/{index}/redacted', places)
  expect([redacted.status, redacted.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect((await curl('GET /records/{id}/pages/{index}/original', places)).status).toBe(409)
})

test('a text: read, searched, corrected', async () => {
  const letter = await smallPicture(2)
  engine.tell(letter, { text: madePageText(['Dear Anna', 'See you on M0nday']) })
  const file = new Blob([letter], { type: 'application/octet-stream' })
  const made = await curl('POST /records', {}, { form: { file, idempotencyKey: once(), documentType: 'general-page' } })
  const { id, version } = await read((await recordOf(made)).id)
  const edits = [{ field: 'text:0:1', value: 'See you on Monday', how: 'typed' }]
  expect((await curl('PATCH /records/{id}/fields', { id }, { json: { version, onceKey: once(), edits } })).status).toBe(200)
  const text = await curl('GET /records/{id}/pages/{index}/text', { id, index: '0' })
  expect(await text.json()).toMatchObject({ text: { rows: [{}, {}] }, corrections: [{ line: 1, text: 'See you on Monday' }] })
  expect((await curl('GET /records/{id}/pages/{index}/text', { id, index: '7' })).status).toBe(404)
  const found = await curl('GET /records/{id}/text', { id }, { query: '?words=MONDAY' })
  expect(await found.json()).toEqual([{ pageIndex: 0, line: 1, text: 'See you on Monday', stretches: [{ start: 11, end: 17 }] }])
  expect((await curl('GET /records/{id}/text', { id }, { query: '?words=' })).status).toBe(400)
})

test('exports and templates', async () => {
  const asked = { format: 'csv', filter: { status: 'verified' }, columns: [{ field: 'surname', column: 'Name' }] }
  expect(await (await curl('POST /exports/preview', {}, { json: asked })).json()).toMatchObject({ columns: ['Name'], rows: [['ERIKSSON']] })
  const run = await curl('POST /exports', {}, { json: { ...asked, onceKey: once() } })
  expect(run.status).toBe(201)
  const { id } = z.object({ id: z.string() }).parse(await run.json())
  expect(await (await curl('GET /exports/{id}/file', { id })).text()).toContain('Name\r\nERIKSSON\r\n')
  expect(await (await curl('GET /exports')).json()).toHaveLength(1)
  const template = { name: 'Mine', format: 'json', columns: [], documentTypes: 'passport', onlyNew: false }
  const places = { id: randomUUID() }
  expect(await (await curl('PUT /export-templates/{id}', places, { json: template })).json()).toMatchObject({ documentTypes: ['passport'] })
  expect(await (await curl('GET /export-templates')).json()).toHaveLength(1)
  expect(await (await curl('DELETE /export-templates/{id}', places)).json()).toEqual({ removed: true })
})

test('the rest', async () => {
  const own = { names: ['Zenith Ltd', ' '], taxIds: ['DE 987654321'] }
  expect((await curl('PUT /settings/own-company', {}, { json: own })).status).toBe(400)
  expect((await curl('PUT /settings/own-company', {}, { json: { ...own, names: ['Zenith Ltd'] } })).status).toBe(200)
  expect((await curl('PUT /settings/faces', {}, { json: { isOn: 'perhaps' } })).status).toBe(400)
  expect((await curl('PUT /settings/faces', {}, { json: { isOn: true } })).status).toBe(200)
  expect(await (await curl('GET /settings')).json()).toEqual({
    ownCompany: { names: ['Zenith Ltd'], taxIds: ['DE 987654321'] },
    faces: { isOn: true },
  })
  const remote = { url: 'http://127.0.0.1:9/', timestampUnit: 's', key: 'demoKey', secret: 'demoSecret' }
  expect((await curl('PUT /engines/remote', {}, { json: { ...remote, secret: ' ' } })).status).toBe(400)
  expect((await (await curl('PUT /engines/remote', {}, { json: { ...remote, url: 'http://flyocr.com' } })).json()).code).toBe(
    'engine.address-unsafe',
  )
  const set = { url: 'http://127.0.0.1:9', timestampUnit: 's', hasKeys: true, isOn: false, isOfEnvironment: false }
  expect(await (await curl('PUT /engines/remote', {}, { json: remote })).json()).toEqual(set)
  expect(await (await curl('PUT /engines/remote/switch', {}, { json: { isOn: true } })).json()).toEqual({ ...set, isOn: true })
  expect(await (await curl('GET /engines/remote')).json()).toEqual({ ...set, isOn: true })
  expect((await curl('PATCH /engines/choice', {}, { json: { usual: 'somebody' } })).status).toBe(400)
  expect(await (await curl('PATCH /engines/choice', {}, { json: { types: { passport: 'both' } } })).json()).toEqual({
    host: '127.0.0.1:9',
    policy: { usual: 'embedded', types: { passport: 'both' } },
  })
  expect((await curl('PATCH /engines/choice', {}, { json: { types: { passport: null } } })).status).toBe(200)
  expect(await (await curl('DELETE /engines/remote')).json()).toMatchObject({ hasKeys: false, isOn: false })
  expect(await (await curl('GET /engines')).json()).toEqual({ host: null, policy: { usual: 'embedded', types: {} } })
  expect((await (await curl('POST /engines/remote/test')).json()).code).toBe('engine.no-remote')
  expect((await curl('POST /flyocr-clients', {}, { json: { name: ' ' } })).status).toBe(400)
  expect((await curl('POST /flyocr-clients', {}, { json: { name: 'Desk', services: [] } })).status).toBe(400)
  const desk = await curl('POST /flyocr-clients', {}, { json: { name: 'Desk', services: ['documents'], perMinute: '60' } })
  expect(desk.status).toBe(201)
  const { secret, ...made } = z.looseObject({ id: z.string(), secret: z.string().min(32) }).parse(await desk.json())
  expect(made).toMatchObject({ name: 'Desk', isFirst: false, services: ['documents'], perMinute: 60, usedAt: null, callsToday: 0 })
  const clients = await (await curl('GET /flyocr-clients')).text()
  expect(JSON.parse(clients)).toMatchObject([{ isFirst: true, key: 'demoKey' }, made])
  expect(clients).not.toContain(secret)
  expect(await (await curl('PATCH /flyocr-clients/{id}', { id: made.id }, { json: { services: null } })).json()).toEqual({
    ...made,
    services: null,
  })
  expect(await (await curl('DELETE /flyocr-clients/{id}', { id: made.id })).json()).toEqual({ done: true })
  expect((await (await curl('DELETE /flyocr-clients/{id}', { id: made.id })).json()).code).toBe('not-found')
  expect(await (await curl('GET /flyocr-calls', {}, { query: `?client=${made.id}&limit=2` })).json()).toEqual([])
  expect(await (await curl('GET /flyocr-verification')).json()).toEqual({ isOn: false, host: null })
  expect(await (await curl('PUT /flyocr-verification', {}, { json: { isOn: true } })).json()).toEqual({ isOn: true, host: null })
  expect(await (await curl('GET /recordings')).json()).toEqual({ until: null, files: [] })
  expect((await curl('PUT /recordings/switch', {}, { json: { hours: '25' } })).status).toBe(400)
  expect(await (await curl('PUT /recordings/switch', {}, { json: { hours: '2' } })).json()).toMatchObject({ until: expect.any(String) })
  for (const operation of ['GET /recordings/{name}', 'DELETE /recordings/{name}'])
    expect((await curl(operation, { name: '..%2Fsecrets' })).status).toBe(404)
  expect(await (await curl('GET /settings/copies')).json()).toEqual({ plan: null, last: null, problem: null, masterKey: '0'.repeat(16) })
  expect(await (await curl('GET /keeping')).json()).toEqual({ undoMinutes: 10, types: {} })
  const keeping = { types: { passport: { picture: { days: '30' }, fields: 'keep' } } }
  expect(await (await curl('POST /keeping/effect', {}, { json: keeping })).json()).toEqual({ pictures: 0, records: 0 })
  expect(await (await curl('PATCH /keeping', {}, { json: keeping })).json()).toMatchObject({
    types: { passport: { picture: { days: 30 } } },
  })
  expect((await curl('PATCH /keeping', {}, { json: { types: { passport: { picture: { days: 0 }, fields: 'keep' } } } })).status).toBe(400)
  expect(await (await curl('GET /history', {}, { query: '?limit=2' })).json()).toHaveLength(2)
  expect(await (await curl('GET /history/check')).json()).toMatchObject({ faults: [] })
  expect(await (await curl('GET /history/head')).json()).toMatchObject({ publicKey: expect.any(String), signature: expect.any(String) })
  expect(await (await curl('GET /status')).json()).toMatchObject({ ready: true, engine: 'replay' })
  expect(await (await curl('GET /document-types/own')).json()).toEqual({ types: [], problems: [] })
  expect(await (await curl('GET /document-types')).json()).toContainEqual(
    expect.objectContaining({ key: 'passport', mrz: 'TD3', flyocr: [{ endpoint: 'recog', typeId: '13', side: null, isOurs: false }] }),
  )
  const events = await curl('GET /events')
  expect(events.headers.get('content-type')).toBe('text/event-stream')
  await events.body?.cancel()
  expect(await (await curl('DELETE /specimens')).json()).toEqual({ removed: 0 })
  const found = z
    .array(z.object({ record: z.object({ id: z.string() }) }))
    .parse(await (await curl('POST /keeping/people', {}, { json: { name: 'eriksson' } })).json())
  const recordIds = found.map(({ record }) => record.id)
  expect(recordIds.length).toBeGreaterThan(0)
  expect(await (await curl('POST /keeping/forget', {}, { json: { recordIds } })).json()).toEqual({ forgotten: recordIds.length, held: 0 })
  expect((await curl('POST /keeping/forget', {}, { json: { recordIds: [] } })).status).toBe(400)
  const { items } = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(await (await curl('GET /records')).json())
  for (const { id } of items) expect((await curl('DELETE /records/{id}', { id })).status).toBe(200)
  expect((await curl('DELETE /records/{id}', { id: items[0]?.id ?? '' })).status).toBe(404)
  expect((await request('/api/v1/nowhere')).status).toBe(404)
})

test('accounts', async () => {
  const owner = { name: 'Maria Lund', signInName: 'maria', passphrase: 'four words of nobody' }
  const { passphrase } = owner
  const cookieOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  const turnedOn = await curl('POST /accounts', {}, { json: owner })
  expect(turnedOn.status).toBe(201)
  let cookie = cookieOf(turnedOn)
  const statusOf = async (operation: string, places = {}, json?: object) =>
    (await curl(operation, places, { cookie, ...(json && { json }) })).status
  const jun = await curl(
    'POST /people',
    {},
    { cookie, json: { name: 'Jun', signInName: 'jun', passphrase, role: 'reviewer', queues: ['identity'] } },
  )
  const person = z.object({ id: z.string() }).parse(await jun.json())
  expect(await statusOf('PATCH /people/{id}', person, { role: 'operator', queues: null })).toBe(200)
  expect(await statusOf('PUT /people/{id}/passphrase', person, { passphrase: 'another for tomorrow' })).toBe(200)
  const added = await curl('POST /service-accounts', {}, { cookie, json: { name: 'Scanner', role: 'operator' } })
  const { id: personId } = z.object({ id: z.string() }).parse(await added.json())
  const made = await curl('POST /tokens', {}, { cookie, json: { personId, name: 'nightly', rights: ['records.read'] } })
  expect(made.status).toBe(201)
  const token = z.object({ id: z.string(), token: z.string() }).parse(await made.json())
  const headers = { authorization: `Bearer ${token.token}` }
  expect((await request('/api/v1/records', { headers })).status).toBe(200)
  expect(await (await curl('GET /tokens', {}, { cookie })).json()).toMatchObject([{ id: token.id, usedAt: expect.any(String) }])
  expect(await statusOf('DELETE /tokens/{id}', { id: token.id })).toBe(200)
  expect((await request('/api/v1/records', { headers })).status).toBe(401)
  expect(await (await curl('GET /people', {}, { cookie })).json()).toHaveLength(3)
  expect(await (await curl('GET /people/names', {}, { cookie })).json()).toHaveLength(3)
  expect(await statusOf('DELETE /people/{id}', person)).toBe(200)
  expect(await statusOf('POST /session/codes', {}, { passphrase })).toBe(200)
  expect(await statusOf('POST /session/codes/confirm', {}, { code: '000000' })).toBe(401)
  expect(await statusOf('POST /session/codes/end', {}, { passphrase })).toBe(200)
  expect(await statusOf('POST /session/code', {}, { code: '000000' })).not.toBe(500)
  expect(await statusOf('PUT /session/passphrase', {}, { passphrase, newPassphrase: passphrase })).toBe(200)
  const authenticator = createTestAuthenticator('http://localhost')
  const begun = await (await curl('POST /session/passkeys', {}, { cookie, json: { passphrase } })).json()
  expect(await statusOf('POST /session/passkeys/made', {}, { name: 'Key', answer: authenticator.create(begun) })).toBe(201)
  const asked = await (await curl('POST /session/passkey')).json()
  expect((await curl('POST /session/passkey/answer', {}, { json: { answer: authenticator.get(asked) } })).status).toBe(200)
  const [passkey] = z.array(z.object({ id: z.string() })).parse(await (await curl('GET /session/passkeys', {}, { cookie })).json())
  expect(await statusOf('DELETE /session/passkeys/{id}', passkey)).toBe(200)
  expect((await (await curl('POST /session/office')).json()).code).toBe('office.off')
  expect((await (await curl('POST /session/office/answer', {}, { json: { query: 'code=a' } })).json()).code).toBe('office.off')
  const [device] = z.array(z.object({ id: z.string() })).parse(await (await curl('GET /session/devices', {}, { cookie })).json())
  expect(await statusOf('DELETE /session/devices/{id}', device)).toBe(200)
  expect(await (await curl('GET /session')).json()).toMatchObject({ accounts: true, person: null })
  cookie = cookieOf(await curl('POST /session', {}, { json: { name: 'maria', passphrase } }))
  expect(await statusOf('DELETE /session')).toBe(200)
  cookie = cookieOf(await curl('POST /session', {}, { json: { name: 'maria', passphrase } }))
  expect(await statusOf('POST /accounts/off', {}, { passphrase })).toBe(200)
  expect((await curl('GET /records')).status).toBe(200)
})

test('no operation was left out, and none failed for a reason of ours', async () => {
  const { paths } = await createDocument('1.0.0')
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    path.endsWith('.do')
      ? []
      : Object.keys(z.record(z.string(), z.unknown()).parse(methods)).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect([...called].toSorted()).toEqual(documented.toSorted())
  expect(errors).toEqual([])
})
