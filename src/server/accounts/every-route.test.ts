import { randomUUID } from 'node:crypto'
import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '#contract/contract.ts'
import { type Asker, nobody, singlePerson } from '#domain/accounts/asker.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import { rightsOfRole, roles } from '#domain/accounts/role.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once } from '#testing/test-captures.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { createApp } from '../app.ts'
import { asJson } from '../database/as-json.ts'
import { createApi } from '../create-api.ts'
import { makeClient } from '../flyocr-clients/make-client.ts'
import { switchAccounts } from './accounts-switch.ts'
import { insertService } from './people-repository.ts'
import { makeToken } from './tokens/make-token.ts'

// Every route against everybody who may knock. What is expected stands here in words of its own, not in those of the guards.
const askers: Readonly<Record<string, Asker>> = {
  nobody,
  ...Object.fromEntries(roles.map((role) => [role, { who: role, rights: rightsOfRole[role], queues: null }])),
  // A reviewer of other documents, and one of these.
  invoices: { who: 'invoices', rights: rightsOfRole.reviewer, queues: ['invoices'] },
  identity: { who: 'identity', rights: rightsOfRole.reviewer, queues: ['identity'] },
}
const everybody = Object.keys(askers)
const { services, request } = await openTestApi(createToldEngine(), {
  asker: ({ headers }) => (headers.has('authorization') ? null : (askers[headers.get('x-asker') ?? ''] ?? singlePerson)),
})

interface Row {
  /** Who passes; the others are refused. */
  may: string
  /** What a reviewer of other documents meets, where that is not the same as what everybody meets who may. */
  foreign?: 404 | 422
  body?: object | (() => FormData | Promise<FormData>)
  query?: string
}

let pictures = 0
const picture = async () => {
  const form = new FormData()
  form.set('file', new File([await smallPicture((pictures += 1))], 'page.jpg'))
  form.set('idempotencyKey', once())
  return form
}
const twoPictures = async () => {
  const form = await picture()
  for (const name of ['one', 'other']) form.set(name, form.get('file') ?? '')
  return form
}
const passportPicture = async () => {
  const form = await picture()
  form.set('documentType', 'passport')
  return form
}
const frames = async () => {
  const form = new FormData()
  form.set('frames', new File([await smallPicture(1)], 'frame.jpg'))
  form.set('atMs', '0')
  return form
}
const change = (more: object = {}) => ({ version: 99, onceKey: once(), ...more })
const all = 'owner admin reviewer operator auditor'
const lookers = 'owner admin reviewer operator'
const reviewers = 'owner admin reviewer'
const admins = 'owner admin'

const rows: Readonly<Record<string, Row>> = {
  'status.get': { may: `nobody ${all}` },
  'documentTypes.own': { may: all },
  'documentTypes.list': { may: all },
  'records.create': { may: lookers, foreign: 422, body: passportPicture },
  'records.addPage': { may: lookers, foreign: 404, body: picture },
  'records.list': { may: lookers },
  'records.counts': { may: lookers },
  'records.get': { may: lookers, foreign: 404 },
  'records.history': { may: 'owner admin reviewer auditor', foreign: 404 },
  'records.editFields': { may: reviewers, foreign: 404, body: change({ edits: [{ field: 'surname', value: 'X', how: 'typed' }] }) },
  'records.acceptRule': { may: reviewers, foreign: 404, body: change({ rule: 'notExpired', reason: 'seen' }) },
  'records.changeType': { may: lookers, foreign: 422, body: change({ documentType: 'passport' }) },
  'records.changeReference': { may: lookers, foreign: 404, body: change({ reference: 'x' }) },
  'records.keepWhole': { may: lookers, foreign: 404, body: change() },
  'records.readAgain': { may: lookers, foreign: 404, body: change() },
  'records.verify': { may: reviewers, foreign: 404, body: change() },
  'records.reject': { may: reviewers, foreign: 404, body: change({ reason: 'a copy' }) },
  'records.postpone': { may: reviewers, foreign: 404, body: change({ until: '2100-01-01T00:00:00Z' }) },
  'records.reopen': { may: reviewers, foreign: 404, body: change({ reason: 'why' }) },
  'records.remove': { may: admins },
  'records.twins': { may: lookers, foreign: 404 },
  'records.known': { may: lookers, foreign: 404 },
  'records.removeSpecimens': { may: admins },
  'pages.picture': { may: lookers, foreign: 404 },
  'pages.crop': { may: lookers, foreign: 404, query: '?quad=0,0,1,0,1,1,0,1' },
  'pages.original': { may: lookers, foreign: 404 },
  'pages.redactions': { may: lookers, foreign: 404 },
  'pages.setRedactions': { may: reviewers, foreign: 404, body: { boxes: [] } },
  'pages.redacted': { may: lookers, foreign: 404 },
  'texts.get': { may: lookers, foreign: 404 },
  'texts.find': { may: lookers, foreign: 404, query: '?words=any' },
  'faces.list': { may: lookers, foreign: 404 },
  'faces.compare': { may: reviewers, foreign: 404, body: picture },
  'faces.compareTwo': { may: reviewers, body: twoPictures },
  'faces.decide': { may: reviewers, foreign: 404, body: { says: 'unsure' } },
  'liveness.list': { may: lookers, foreign: 404 },
  'liveness.judgeStill': { may: reviewers, foreign: 404, body: picture },
  'liveness.judgeVideo': { may: reviewers, foreign: 404, body: picture },
  'liveness.begin': { may: reviewers, foreign: 404, body: { way: 'steps' } },
  'liveness.addFrames': { may: reviewers, foreign: 404, body: frames },
  'liveness.changeStep': { may: reviewers, foreign: 404, body: { act: 'skip' } },
  'liveness.end': { may: reviewers, foreign: 404 },
  'taxOffice.list': { may: lookers, foreign: 404 },
  'taxOffice.ask': { may: reviewers, foreign: 404, body: change() },
  'engines.ofRecord': { may: lookers, foreign: 404 },
  'engines.get': { may: all },
  'engines.setPolicy': { may: admins, body: { types: {} } },
  'engines.remote': { may: admins },
  'engines.setRemote': { may: admins, body: { url: 'http://127.0.0.1:9', key: 'a', secret: 'b' } },
  'engines.switchRemote': { may: admins, body: { isOn: false } },
  // Before there is one that could be asked.
  'engines.removeRemote': { may: admins },
  'engines.testRemote': { may: admins },
  'recordings.list': { may: admins },
  'recordings.switch': { may: admins, body: { hours: 0 } },
  'recordings.file': { may: admins },
  'recordings.remove': { may: admins },
  'exports.preview': { may: reviewers, body: { format: 'csv' } },
  'exports.run': { may: reviewers, body: { format: 'csv', onceKey: once() } },
  'exports.list': { may: reviewers },
  'exports.file': { may: reviewers, foreign: 404 },
  'exports.templates': { may: reviewers },
  'exports.saveTemplate': {
    may: reviewers,
    body: { name: 'Mine', format: 'csv', columns: [], documentTypes: [], onlyNew: false },
  },
  'exports.removeTemplate': { may: reviewers },
  'history.list': { may: 'owner admin reviewer auditor' },
  'history.check': { may: 'owner admin reviewer auditor' },
  'history.head': { may: 'owner admin reviewer auditor' },
  'keeping.get': { may: all },
  'keeping.set': { may: admins, body: { types: {} } },
  'keeping.effect': { may: admins, body: { types: {} } },
  'keeping.hold': { may: admins, body: { why: 'a dispute' } },
  'keeping.lift': { may: admins },
  'keeping.findPerson': { may: admins, body: { name: 'nobody' } },
  'keeping.forget': { may: admins, body: { recordIds: [randomUUID()] } },
  'keeping.ofRecord': { may: lookers, foreign: 404 },
  'settings.get': { may: all },
  'settings.copies': { may: admins },
  'settings.setOwnCompany': { may: admins, body: { names: [], taxIds: [] } },
  'settings.setFaces': { may: admins, body: { isOn: false } },
  'session.get': { may: `nobody ${all}` },
  'session.signIn': { may: `nobody ${all}`, body: { name: 'maria', passphrase: 'a long passphrase' } },
  'session.confirm': { may: `nobody ${all}`, body: { code: '123456' } },
  'session.signOut': { may: `nobody ${all}` },
  'session.changePassphrase': { may: all, body: { passphrase: 'a', newPassphrase: 'b' } },
  'session.devices': { may: all },
  'session.endDevice': { may: all },
  'session.startCodes': { may: all, body: { passphrase: 'a' } },
  'session.confirmCodes': { may: all, body: { code: '123456' } },
  'session.endCodes': { may: all, body: { passphrase: 'a' } },
  'passkeys.list': { may: all },
  'passkeys.start': { may: all, body: { passphrase: 'a' } },
  'passkeys.add': { may: all, body: { name: 'Key', answer: { id: 'a', rawId: 'a', type: 'public-key', response: {} } } },
  'passkeys.remove': { may: all },
  'passkeys.ask': { may: `nobody ${all}` },
  'passkeys.signIn': { may: `nobody ${all}`, body: { answer: { id: 'a', rawId: 'a', type: 'public-key', response: {} } } },
  'office.begin': { may: `nobody ${all}` },
  'office.answer': { may: `nobody ${all}`, body: { query: 'code=a' } },
  'people.list': { may: admins },
  'people.names': { may: all },
  'people.add': { may: admins, body: { name: 'Jun', signInName: 'jun', passphrase: 'a', role: 'reviewer' } },
  'people.addService': { may: admins, body: { name: 'Scanner', role: 'operator' } },
  'people.change': { may: admins, body: { role: 'reviewer' } },
  'people.setPassphrase': { may: admins, body: { passphrase: 'a' } },
  'people.remove': { may: admins },
  'people.turnOn': { may: 'owner', body: { name: 'Maria', signInName: 'maria', passphrase: 'a' } },
  'people.turnOff': { may: 'owner', body: { passphrase: 'a' } },
  'tokens.list': { may: admins },
  'tokens.make': { may: admins, body: { personId: randomUUID(), name: 'nightly', rights: ['records.read'] } },
  'tokens.end': { may: admins },
  'flyocrClients.list': { may: admins },
  'flyocrClients.make': { may: admins, body: { name: 'Front desk' } },
  'flyocrClients.change': { may: admins, body: { name: 'Front desk' } },
  'flyocrClients.end': { may: admins },
  'flyocrClients.calls': { may: 'owner admin reviewer auditor' },
  'flyocrClients.verification': { may: admins },
  'flyocrClients.setVerification': { may: admins, body: { isOn: false } },
  'events.stream': { may: all },
}

/** What a program passes whose account is a reviewer and whose token may look and read histories, and nothing else. */
const passedByToken = new Set(
  `status.get documentTypes.own documentTypes.list records.list records.counts records.get records.history records.twins records.known
  pages.picture pages.crop pages.original pages.redactions pages.redacted texts.get texts.find taxOffice.list faces.list liveness.list engines.get engines.ofRecord history.list history.check history.head settings.get
  flyocrClients.calls session.get session.signIn session.confirm session.signOut passkeys.ask passkeys.signIn office.begin office.answer keeping.get keeping.ofRecord people.names events.stream`.split(
    /\s+/,
  ),
)

/** Routes beside the contract, and what keeps them. */
const otherRoutes: Readonly<Record<string, 'nothing' | 'a token in the form'>> = {
  'GET /api/v1/openapi.json': 'nothing',
  'GET /api/docs': 'nothing',
  'GET /api/docs/start.js': 'nothing',
  'GET /api/docs/:file': 'nothing',
  // Files of the page, and the page itself at every other address: the same for everybody, and nothing of anybody's.
  'GET /assets/*': 'nothing',
  'GET /*': 'nothing',
  'POST /api/recog.do': 'a token in the form',
  'POST /api/recogliu.do': 'a token in the form',
  'POST /api/v2/recogInvoive.do': 'a token in the form',
  'POST /api/v2/recogInvoiveBase64.do': 'a token in the form',
  'POST /verapi/verFaceImage.do': 'a token in the form',
  'POST /verapi/verLivenessImage.do': 'a token in the form',
  'POST /verapi/verLivenessVideo.do': 'a token in the form',
  'POST /verapi/v2/verInvoice.do': 'a token in the form',
}

function operationsOf(router: AnyContractRouter, path: readonly string[] = []): [string, AnyContractProcedure][] {
  if (isContractProcedure(router)) return [[path.join('.'), router]]
  return Object.entries(router).flatMap(([name, inner]) => operationsOf(inner, [...path, name]))
}
const operations = new Map(operationsOf(contract))

const stored = async (documentType = 'passport'): Promise<string> => {
  const form = await picture()
  form.set('documentType', documentType)
  const { id }: { id: string } = await (await request('/api/v1/records', { method: 'POST', body: form })).json()
  return id
}
const record = await stored()
const run = randomUUID()
await services.database
  .insertInto('export_run')
  .values({
    id: run,
    at: new Date(),
    who: 'person',
    format: 'csv',
    file_name: 'a.csv',
    records: 1,
    stayed: 0,
    record_ids: asJson([record]),
    sha256: await services.blobs.put(new Uint8Array([1])),
    once_key: once(),
  })
  .execute()

async function sent({ body }: Partial<Row>): Promise<{ body?: FormData | string; headers?: Record<string, string> }> {
  if (typeof body === 'function') return { body: await body() }
  return body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

async function idFor(name: string): Promise<string> {
  // Whoever may delete a record has one of their own to delete.
  if (name === 'records.remove') return stored()
  if (name.startsWith('flyocrClients.')) return (await makeClient(services, { name: 'Desk', services: null, perMinute: 1 }, 'owner')).id
  return name.startsWith('exports.') ? run : record
}

/** One that is there, for whoever may delete it. */
async function recording(): Promise<string> {
  const name = `2031-05-06T07-08-09-123Z-${randomUUID().slice(0, 8)}.json`
  await services.recordings.write(name, '{}')
  return name
}

async function call(name: string, as: Record<string, string>): Promise<Response> {
  const { method = 'GET', path = '' } = operations.get(name)?.['~orpc'].route ?? {}
  const { query = '', ...row } = rows[name] ?? { may: '' }
  const id = await idFor(name)
  const { body = null, headers = {} } = await sent(row)
  const asked = `/api/v1${path
    .replace('{id}', id)
    .replace('{index}', '0')
    .replace('{check}', randomUUID())
    .replace('{name}', await recording())}${query}`
  const response = await request(asked, { method, body, headers: { ...headers, ...as } })
  await response.body?.cancel()
  return response
}

test('every operation has a row here, and every row is an operation', () => {
  expect(Object.keys(rows).toSorted()).toEqual([...operations.keys()].toSorted())
})

test('every other route has one too', () => {
  const api = createApi(services, async () => nobody)
  const app = createApp({
    version: '',
    engine: '',
    log: services.log,
    hosts: new Set(['localhost']),
    publicUrl: null,
    trustProxy: null,
    clientFolder: '.',
    readiness: { stage: { name: 'ready', api } },
  })
  // Doors are no routes; those to the operations above and to `api` are walked by their own routes.
  const isDoor = (route: string) => ['ALL /*', 'ALL /api/*', 'ALL /verapi/*', 'ALL /api/v1/*', 'GET /api/v1/status'].includes(route)
  const found = new Set([...app.routes, ...api.routes].map(({ method, path }) => `${method} ${path}`))
  expect([...found].filter((route) => !isDoor(route)).toSorted()).toEqual(Object.keys(otherRoutes).toSorted())
})

describe.each(Object.entries(rows))('%s', (name, { may, foreign }) => {
  const isReviewers = may.includes('reviewer') || may.includes(all)
  test.each(everybody)('asked by %s', async (asker) => {
    const { status } = await call(name, { 'x-asker': asker })
    if (asker === 'invoices' && foreign !== undefined) return expect(status).toBe(foreign)
    const passes = may.split(' ').includes(asker) || (['invoices', 'identity'].includes(asker) && isReviewers)
    if (passes) return expect([401, 403, 404, 405]).not.toContain(status)
    return expect(status).toBe(asker === 'nobody' ? 401 : 403)
  })
})

/** Nobody signs in by what the table brings. */
const refusalsOf = (name: string) => (name.endsWith('.signIn') ? [403, 404] : [401, 403, 404])

/** A real token of a real service account, through all doors. */
async function bearer(queues: Queue[] | null): Promise<Record<string, string>> {
  const { database, now } = services
  const account = await insertService(database, { name: 'Scanner', role: 'reviewer', queues: null, at: now() })
  const asked = {
    personId: account.id,
    name: 'nightly',
    rights: ['records.read' as const, 'history.read' as const],
    queues,
    expiresAt: null,
  }
  return { authorization: `Bearer ${(await makeToken(services, asked, singlePerson)).token}` }
}

describe('with accounts on, asked by a program', () => {
  beforeAll(async () => switchAccounts(services.database, 'on'))
  afterAll(async () => switchAccounts(services.database, 'off'))

  test.each(Object.keys(rows))('%s, with a token', async (name) => {
    const { status } = await call(name, await bearer(null))
    if (passedByToken.has(name)) return expect(refusalsOf(name)).not.toContain(status)
    return expect(status).toBe(403)
  })

  test.each(Object.keys(rows))('%s, with a token of another queue', async (name) => {
    const { status } = await call(name, await bearer(['invoices']))
    const foreign = rows[name]?.foreign
    if (!passedByToken.has(name)) return expect(status).toBe(403)
    if (foreign !== undefined) return expect(status).toBe(foreign)
    return expect(refusalsOf(name)).not.toContain(status)
  })

  test.each(Object.keys(rows))('%s, with a token that is wrong', async (name) => {
    await services.database.deleteFrom('sign_in_try').execute()
    expect((await call(name, { authorization: `Bearer cck_${name}` })).status).toBe(401)
  })
})

test.each(Object.entries(otherRoutes))('%s is kept by %s', async (route, kept) => {
  const [method = '', path = ''] = route.split(' ')
  const response = await request(path, { method, body: method === 'GET' ? null : new FormData() })
  if (kept === 'a token in the form') expect(await response.json()).toMatchObject(refusedWithoutToken(path))
  else expect([200, 404]).toContain(response.status)
})

function refusedWithoutToken(path: string): object {
  if (path.includes('/v2/')) return { code: -4 }
  return path.startsWith('/verapi/') ? { messageString: { status: '-4' } } : { message: { status: -4 } }
}
