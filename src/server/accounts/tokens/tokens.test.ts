import { createHash } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rights } from '#domain/accounts/right.ts'
import type { Role } from '#domain/accounts/role.ts'
import { openTestApi } from '#testing/test-api.ts'
import { openTestBrowser } from '#testing/test-browser.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { createApp } from '../../app.ts'
import { createApi } from '../../create-api.ts'
import { whoAsks } from '../who-asks.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
await api.work()
const { services, clock, errors } = api
const { database } = services

const passphrase = 'four words of nobody'
const maria = { name: 'Maria Lund', signInName: 'maria', passphrase }
let owner = openTestBrowser(api)

/** A program that sends a token with each request. */
const program = (token: string, more: Record<string, string> = {}) => openTestBrowser(api, { authorization: `Bearer ${token}`, ...more })
const addAccount = async (role: Role = 'reviewer', by = owner) => by.client.people.addService({ name: 'Scanner 3', role })
const captures = ['records.read', 'records.capture'] as const
const make = async (more: Partial<Parameters<typeof owner.client.tokens.make>[0]> = {}) => {
  const personId = more.personId ?? (await addAccount()).id
  return owner.client.tokens.make({ name: 'nightly', rights: [...captures], ...more, personId })
}
const lines = async (kind: string) => database.selectFrom('event').selectAll().where('kind', '=', kind).orderBy('id').execute()

afterEach(() => expect(errors).toEqual([]))
beforeEach(async () => {
  clock.now = null
  for (const table of ['sign_in_try', 'person', 'setting'] as const) await database.deleteFrom(table).execute()
  owner = openTestBrowser(api)
  await owner.client.people.turnOn(maria)
})

test('a token is told once and kept as its hash alone', async () => {
  const { token, ...told } = await make()
  expect(token).toMatch(/^cck_[\w-]{43}$/)
  expect(told).toMatchObject({ name: 'nightly', prefix: token.slice(0, 10), rights: captures, expiresAt: null, usedAt: null })
  const [row] = await database.selectFrom('api_token').selectAll().execute()
  expect(row?.sha256.toString('hex')).toBe(createHash('sha256').update(token).digest('hex'))
  expect(JSON.stringify([row, await owner.client.tokens.list(), await database.selectFrom('event').selectAll().execute()])).not.toContain(
    token.slice(10),
  )
  expect((await make()).token).not.toBe(token)
})

test('its program is let in without a cookie, and what it does bears the name of the account', async () => {
  const { token, personId } = await make({ rights: [...captures, 'records.review'] })
  const { client } = program(token)
  const { captured } = testCaptures({ client }, engine)
  const record = await captured()
  const verified = await client.records.verify({ id: record.id, version: record.version, onceKey: once() })
  expect(verified.settledBy).toBe(personId)
  expect(await owner.client.people.names()).toContainEqual({ id: personId, name: 'Scanner 3' })
  expect(new Set((await owner.client.records.history({ id: record.id })).map(({ who }) => who))).toEqual(new Set([personId, 'machine']))
  expect(await client.session.get()).toMatchObject({
    accounts: true,
    person: { id: personId, name: 'Scanner 3', signInName: '', role: 'reviewer' },
    rights: ['records.read', 'records.capture', 'records.review'],
  })
})

test('it may what account, token and queues allow together, also after the account was made smaller', async () => {
  const account = await addAccount('admin')
  const { token } = await make({ personId: account.id, rights: ['records.read', 'records.delete'], queues: ['invoices', 'identity'] })
  const { client } = program(token)
  const { captured } = testCaptures({ client: owner.client }, engine)
  const record = await captured()
  expect((await client.records.get({ id: record.id })).id).toBe(record.id)
  expect(await codeOf(client.records.history({ id: record.id }))).toMatch(/access\.denied$/)
  expect((await program(token).request('/api/v1/people')).status).toBe(403)
  await owner.client.people.change({ id: account.id, role: 'reviewer', queues: ['invoices', 'texts'] })
  expect(await client.session.get()).toMatchObject({ rights: ['records.read'], queues: ['invoices'] })
  expect(await codeOf(client.records.get({ id: record.id }))).toBe('record.not-found')
  expect((await client.records.list({})).total).toBe(0)
})

test('no token is wider than its account, or than whoever makes it', async () => {
  const account = await addAccount('operator')
  expect(await codeOf(make({ personId: account.id, rights: ['records.review'] }))).toBe('token.too-wide')
  await owner.client.people.change({ id: account.id, queues: ['invoices'] })
  expect(await codeOf(make({ personId: account.id, queues: ['identity'] }))).toBe('token.too-wide')
  const boss = await addAccount('admin')
  const { token } = await make({ personId: boss.id, rights: ['people.manage', ...captures] })
  // The token lacks rights of the role, so it neither makes tokens of such an account nor touches it.
  const { client } = program(token)
  expect(await codeOf(client.tokens.make({ personId: boss.id, name: 'more', rights: [...rights] }))).toBe('access.denied')
  expect(await codeOf(client.people.change({ id: boss.id, queues: null }))).toBe('access.denied')
  const made = await client.tokens.make({ personId: account.id, name: 'less', rights: ['records.read'], queues: ['invoices'] })
  expect(made.rights).toEqual(['records.read'])
})

test('a service account signs in by nothing, is no owner, and has nothing of its own to set', async () => {
  const account = await addAccount()
  const stranger = openTestBrowser(api)
  expect(await codeOf(stranger.client.session.signIn({ name: account.id, passphrase }))).toBe('sign-in.refused')
  expect(await codeOf(owner.client.people.setPassphrase({ id: account.id, passphrase }))).toBe('people.is-service')
  expect(await codeOf(addAccount('owner'))).toBe('people.is-service')
  expect(await codeOf(owner.client.people.change({ id: account.id, role: 'owner' }))).toBe('people.is-service')
  const { client } = program((await make({ personId: account.id })).token)
  for (const ask of [
    async () => client.session.devices(),
    async () => client.session.changePassphrase({ passphrase, newPassphrase: 'another for tomorrow' }),
    async () => client.session.startCodes({ passphrase }),
  ])
    expect(await codeOf(ask())).toMatch(/access\.denied$/)
  const { person } = await owner.client.session.get()
  expect(await codeOf(make({ personId: person?.id ?? '' }))).toBe('token.of-person')
})

test('a token that is wrong, was ended or has run out lets nobody in, whatever else is sent along', async () => {
  clock.now = new Date('2026-05-17T14:00:00Z')
  expect(await codeOf(make({ expiresAt: '2026-05-17T13:59:59.000Z' }))).toBe('token.past')
  const short = await make({ expiresAt: '2026-05-17T15:00:00.000Z' })
  const ended = await make()
  const removed = await make()
  const ask = async (token: string, path = '/api/v1/records') => {
    const response = await program(token, { cookie: [...owner.cookies].map((pair) => pair.join('=')).join('; ') }).request(path)
    return [response.status, (await response.json()).code ?? 'none']
  }
  for (const { token } of [short, ended, removed]) expect(await ask(token)).toEqual([200, 'none'])
  await owner.client.tokens.end({ id: ended.id })
  await owner.client.people.remove({ id: removed.personId })
  clock.now = new Date('2026-05-17T15:00:00Z')
  for (const token of [short.token, ended.token, removed.token, `${short.token}x`, 'cck_', 'cck_wrong'])
    expect(await ask(token)).toEqual([401, 'token.refused'])
  // Not even where everybody is let in.
  expect(await ask(ended.token, '/api/v1/session')).toEqual([401, 'token.refused'])
  expect((await owner.client.tokens.list()).map(({ id }) => id)).toEqual([short.id])
  // What is no token of ours is not looked at.
  expect(await ask('another')).toEqual([200, 'none'])
})

test('many wrong ones from an address are paused; right ones and people are not', async () => {
  clock.now = new Date('2026-05-17T14:00:00Z')
  const { token } = await make()
  const ask = async (sent: string) => {
    const response = await program(sent).request('/api/v1/records')
    return (await response.json()).code ?? 'none'
  }
  const before = (await lines('token-refused')).length
  const answers = await Promise.all(Array.from({ length: 70 }, async (_, index) => ask(`cck_${index}`)))
  expect(answers.filter((code) => code === 'token.refused')).toHaveLength(50)
  expect(answers.filter((code) => code === 'token.paused')).toHaveLength(20)
  // Nobody fills the history with them either.
  expect((await lines('token-refused')).length - before).toBe(50)
  expect(await ask(token)).toBe('none')
  await openTestBrowser(api).client.session.signIn({ name: 'maria', passphrase })
  clock.now = new Date('2026-05-17T14:05:01Z')
  expect(await ask('cck_wrong')).toBe('token.refused')
})

test('when it was used last is written at most once a minute', async () => {
  const start = Date.parse('2026-05-17T14:00:00Z')
  clock.now = new Date(start)
  const { token, personId } = await make()
  const usedAt = async (afterMs: number) => {
    clock.now = new Date(start + afterMs)
    await program(token).client.records.list({})
    clock.now = new Date(start)
    return (await owner.client.tokens.list())[0]?.usedAt
  }
  expect(await usedAt(1000)).toBe('2026-05-17T14:00:01.000Z')
  expect(await usedAt(60_000)).toBe('2026-05-17T14:00:01.000Z')
  expect(await usedAt(61_000)).toBe('2026-05-17T14:01:01.000Z')
  expect((await owner.client.people.list()).find(({ id }) => id === personId)?.seenAt).toBe('2026-05-17T14:01:01.000Z')
})

test('its event stream ends with it', async () => {
  const { id, token } = await make()
  const stream = await program(token).client.events.stream()
  expect((await stream.next()).value).toEqual({ kind: 'hello' })
  const next = stream.next()
  await owner.client.tokens.end({ id })
  expect((await next).done).toBe(true)
})

test('its event stream ends when its time is over', async () => {
  const { token } = await make({ expiresAt: new Date(Date.now() + 700).toISOString() })
  const stream = await program(token).client.events.stream()
  expect((await stream.next()).value).toEqual({ kind: 'hello' })
  expect((await stream.next()).done).toBe(true)
  expect((await program(token).request('/api/v1/records')).status).toBe(401)
})

test('with accounts off there are none, and turned on again the old ones stay ended', async () => {
  const { token } = await make()
  const status = async () => (await program(token).request('/api/v1/records')).status
  expect(await status()).toBe(200)
  await owner.client.people.turnOff({ passphrase })
  expect(await status()).toBe(401)
  expect(await codeOf(owner.client.people.addService({ name: 'x', role: 'operator' }))).toBe('accounts.off')
  await openTestBrowser(api).client.people.turnOn(maria)
  expect(await status()).toBe(401)
})

test('only who manages people makes and ends them; the history says so without the token', async () => {
  const { id, personId } = await make({ expiresAt: '2100-01-01T00:00:00.000Z' })
  await owner.client.people.add({ name: 'Jun', signInName: 'jun', passphrase, role: 'reviewer' })
  const jun = openTestBrowser(api)
  await jun.client.session.signIn({ name: 'jun', passphrase })
  for (const ask of [
    async () => jun.client.tokens.list(),
    async () => jun.client.tokens.end({ id }),
    async () => jun.client.tokens.make({ personId, name: 'x', rights: ['records.read'] }),
    async () => jun.client.people.addService({ name: 'x', role: 'operator' }),
  ])
    expect(await codeOf(ask())).toMatch(/access\.denied$/)
  await owner.client.tokens.end({ id })
  expect(await codeOf(owner.client.tokens.end({ id }))).toBe('not-found')
  const by = (await owner.client.session.get()).person?.id
  expect((await lines('token-made')).at(-1)).toMatchObject({
    who: by,
    data: { token: id, person: personId, rights: captures, queues: null, until: '2100-01-01T00:00:00.000Z' },
  })
  expect((await lines('token-ended')).at(-1)).toMatchObject({ who: by, data: { token: id, person: personId } })
})

test('the door for foreign names stays shut; that for other sites’ pages is open to a token alone', async () => {
  const { token } = await make()
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }
  expect((await program(token, foreign).request('/api/v1/records')).status).toBe(200)
  expect((await api.request('/api/v1/records', { headers: foreign })).status).toBe(403)
  expect((await program('another', foreign).request('/api/v1/records')).status).toBe(403)
  expect((await program(token, { host: 'elsewhere.example' }).request('/api/v1/records')).status).toBe(421)
  const asked = await api.request('/api/v1/records', {
    method: 'OPTIONS',
    headers: { ...foreign, 'access-control-request-headers': 'authorization' },
  })
  expect(asked.ok).toBe(false)
  expect(asked.headers.has('access-control-allow-origin')).toBe(false)
})

test('no log holds a token, and none is taken from an address', async () => {
  const { token } = await make()
  const told: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void told.push(line) })
  const app = createApp({
    version: '',
    engine: '',
    log,
    hosts: new Set(['localhost']),
    publicUrl: null,
    trustProxy: null,
    clientFolder: null,
    readiness: { stage: { name: 'ready', api: createApi({ ...services, log }, async (from) => whoAsks(services, from)) } },
  })
  const ask = async (path: string, sent: string) =>
    (await app.request(`http://localhost/api/v1${path}`, { headers: { authorization: `Bearer ${sent}` } })).status
  expect(await ask('/records', token)).toBe(200)
  expect(await ask('/records', `${token}x`)).toBe(401)
  expect(await ask(`/records?token=${token}&access_token=${token}`, 'none')).toBe(401)
  expect(told).toHaveLength(3)
  expect(told.join('')).not.toContain(token.slice(10))
})
