import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestApi } from '#testing/test-api.ts'
import { type TestBrowser, openTestBrowser } from '#testing/test-browser.ts'
import { codeOf } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const api = await openTestApi(createToldEngine())
const { services, clock, errors } = api
const { database } = services

const maria = { name: 'Maria Lund', signInName: 'Maria.Lund', passphrase: 'four words of nobody' }
const jun = { name: 'Jun Park', signInName: 'jun', passphrase: 'quite another passphrase' }
const wrong = 'not the passphrase'

/** What an operation failed with: its code, and what its sentence names. */
async function refusal(asked: Promise<unknown>): Promise<{ code: string; data?: unknown }> {
  return asked.then(
    () => ({ code: 'none' }),
    ({ code, data }: { code: string; data?: unknown }) => ({ code, ...(data === undefined ? {} : { data }) }),
  )
}

async function signedIn({ signInName, passphrase }: Pick<typeof maria, 'signInName' | 'passphrase'>): Promise<TestBrowser> {
  const browser = openTestBrowser(api)
  await browser.client.session.signIn({ name: signInName, passphrase })
  return browser
}

let owner = openTestBrowser(api)
afterEach(() => expect(errors).toEqual([]))
beforeEach(async () => {
  clock.now = null
  for (const table of ['sign_in_try', 'person', 'setting'] as const) await database.deleteFrom(table).execute()
  owner = openTestBrowser(api)
  await owner.client.people.turnOn(maria)
})

test('without accounts nobody signs in, and everything is allowed', async () => {
  await owner.client.people.turnOff({ passphrase: maria.passphrase })
  const anybody = openTestBrowser(api)
  const session = await anybody.client.session.get()
  expect(session).toMatchObject({ accounts: false, person: null, queues: null })
  expect(session.rights).toContain('accounts.switch')
  expect((await anybody.client.records.list({})).total).toBe(0)
  expect(await codeOf(anybody.client.people.add({ ...jun, role: 'reviewer' }))).toBe('accounts.off')
  expect(await anybody.client.session.devices()).toEqual([])
})

test('who turns accounts on is the owner and signed in; everybody else has to sign in', async () => {
  expect(await owner.client.session.get()).toMatchObject({
    accounts: true,
    person: { name: 'Maria Lund', role: 'owner', signInName: 'maria.lund' },
  })
  const stranger = openTestBrowser(api)
  expect(await stranger.client.session.get()).toMatchObject({ accounts: true, person: null, rights: [], queues: [] })
  const { records, people, settings } = stranger.client
  for (const ask of [async () => records.list({}), async () => people.turnOn(jun), async () => settings.get()])
    expect((await refusal(ask())).code).toBe('access.sign-in')
  expect((await stranger.request('/api/v1/nowhere')).status).toBe(401)
  expect((await refusal(owner.client.people.turnOn(jun))).code).toBe('accounts.on')
})

test('name and passphrase open a session, whatever the case of the name; the cookie is nobody else’s', async () => {
  const browser = openTestBrowser(api)
  expect(await browser.client.session.signIn({ name: ' MARIA.lund', passphrase: maria.passphrase, stay: true })).toEqual({
    next: 'signed-in',
  })
  expect(browser.setCookies).toHaveLength(1)
  expect(browser.setCookies[0]).toMatch(/^countercheck\.session_token=.*; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/)
  expect((await browser.client.session.get()).person?.name).toBe('Maria Lund')
  const here = openTestBrowser(api)
  await here.client.session.signIn({ name: 'maria.lund', passphrase: maria.passphrase })
  expect(here.setCookies.find((line) => line.startsWith('countercheck.session_token'))).not.toMatch(/max-age|expires/i)
})

test('a session lasts eight hours, however it began', async () => {
  const browser = await signedIn(maria)
  const [device] = await browser.client.session.devices()
  const hours = (Date.parse(device?.endsAt ?? '') - Date.parse(device?.signedInAt ?? '')) / 3_600_000
  expect(hours).toBeCloseTo(8, 1)
  clock.now = new Date(Date.now() + 8.1 * 3_600_000)
  expect((await browser.client.session.get()).person).toBeNull()
})

test('wrong tries are counted down, then there is a pause, longer each time', async () => {
  const browser = openTestBrowser(api)
  const tryOnce = async (passphrase: string) => refusal(browser.client.session.signIn({ name: 'maria.lund', passphrase }))
  const start = new Date('2026-05-17T14:00:00Z')
  clock.now = start
  for (const triesLeft of [4, 3, 2, 1]) expect(await tryOnce(wrong)).toEqual({ code: 'sign-in.refused', data: { triesLeft } })
  expect(await tryOnce(wrong)).toEqual({ code: 'sign-in.paused', data: { until: '2026-05-17T14:05:00.000Z' } })
  // Not even the right one, and no later for having tried.
  expect(await tryOnce(maria.passphrase)).toEqual({ code: 'sign-in.paused', data: { until: '2026-05-17T14:05:00.000Z' } })
  clock.now = new Date('2026-05-17T14:05:01Z')
  for (let count = 0; count < 4; count += 1) expect((await tryOnce(wrong)).code).toBe('sign-in.refused')
  expect(await tryOnce(wrong)).toEqual({ code: 'sign-in.paused', data: { until: '2026-05-17T14:15:01.000Z' } })
  clock.now = new Date('2026-05-17T14:15:02Z')
  expect(await tryOnce(maria.passphrase)).toEqual({ code: 'none' })
  expect(await tryOnce(wrong)).toEqual({ code: 'sign-in.refused', data: { triesLeft: 4 } })
  // Whoever is signed in stays so.
  expect((await owner.client.session.get()).person?.name).toBe('Maria Lund')
})

test('a hundred tries at once are no more than five', async () => {
  const tries = Array.from({ length: 100 }, async (_, index) =>
    refusal(openTestBrowser(api).client.session.signIn({ name: 'maria.lund', passphrase: `${wrong} ${index}` })),
  )
  const codes = (await Promise.all(tries)).map(({ code }) => code)
  expect(codes.filter((code) => code === 'sign-in.refused')).toHaveLength(4)
  expect(codes.filter((code) => code === 'sign-in.paused')).toHaveLength(96)
})

test('one address cannot try many names', async () => {
  const browser = openTestBrowser(api)
  for (let count = 0; count < 50; count += 1) await refusal(browser.client.session.signIn({ name: `name${count}`, passphrase: wrong }))
  expect((await refusal(browser.client.session.signIn({ name: 'jun', passphrase: wrong }))).code).toBe('sign-in.paused')
})

test('a name that nobody has is answered the same and takes as long', async () => {
  const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  const answers = new Set<string>()
  for (let round = 0; round < 4; round += 1) {
    for (const [kind, name] of [
      ['known', 'maria.lund'],
      ['unknown', 'nobody.here'],
    ] as const) {
      const startedMs = performance.now()
      answers.add(JSON.stringify(await refusal(openTestBrowser(api).client.session.signIn({ name, passphrase: wrong }))))
      took[kind].push(performance.now() - startedMs)
    }
  }
  expect(answers.size).toBe(4)
  // Without a hash it would be a twentieth; half of it is too near for a machine that others keep busy.
  expect(Math.min(...took.unknown) / Math.min(...took.known)).toBeGreaterThan(0.2)
})

test('nothing of a passphrase or a name is kept of a wrong try', async () => {
  await refusal(openTestBrowser(api).client.session.signIn({ name: maria.passphrase, passphrase: wrong }))
  const kept = JSON.stringify([
    await database.selectFrom('sign_in_try').selectAll().execute(),
    await database.selectFrom('event').selectAll().execute(),
  ])
  expect(kept).not.toContain(maria.passphrase)
  expect(kept).not.toContain(wrong)
  const { password } = await database.selectFrom('credential').select('password').executeTakeFirstOrThrow()
  expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('a cookie that somebody planted is not the session that signing in opens', async () => {
  const browser = openTestBrowser(api)
  const planted = owner.cookies.get('countercheck.session_token') ?? ''
  await database.deleteFrom('session').execute()
  browser.cookies.set('countercheck.session_token', planted)
  await browser.client.session.signIn({ name: 'maria.lund', passphrase: maria.passphrase })
  expect(browser.cookies.get('countercheck.session_token')).not.toBe(planted)
  expect((await owner.client.session.get()).person).toBeNull()
})

test('a session that has ended is worth nothing to whoever kept the cookie', async () => {
  const browser = await signedIn(maria)
  const thief = openTestBrowser(api)
  for (const [name, value] of browser.cookies) thief.cookies.set(name, value)
  expect((await thief.client.session.get()).person).not.toBeNull()
  await browser.client.session.signOut()
  expect(browser.cookies.size).toBe(0)
  expect((await thief.client.session.get()).person).toBeNull()
  expect((await refusal(thief.client.records.list({}))).code).toBe('access.sign-in')
  // A cookie whose signature is not ours is none.
  thief.cookies.set('countercheck.session_token', `${'a'.repeat(32)}.${'b'.repeat(43)}=`)
  expect((await thief.client.session.get()).person).toBeNull()
})

test('devices are listed and ended, one’s own only', async () => {
  const phone = openTestBrowser(api, { 'user-agent': 'A phone' })
  await phone.client.session.signIn({ name: 'maria.lund', passphrase: maria.passphrase })
  const devices = await owner.client.session.devices()
  expect(devices.map(({ browser, isThis }) => [browser, isThis])).toEqual([
    ['A phone', false],
    ['', true],
  ])
  await owner.client.people.add({ ...jun, role: 'admin' })
  const other = await signedIn(jun)
  const id = devices[0]?.id ?? ''
  expect(await codeOf(other.client.session.endDevice({ id }))).toBe('not-found')
  await owner.client.session.endDevice({ id })
  expect((await phone.client.session.get()).person).toBeNull()
  expect(await owner.client.session.devices()).toHaveLength(1)
})

test('another site can neither sign anybody in nor out', async () => {
  const headers = { origin: 'https://evil.example', 'content-type': 'application/json' }
  const body = JSON.stringify({ name: 'maria.lund', passphrase: maria.passphrase })
  for (const [method, sent] of [
    ['POST', body],
    ['DELETE', null],
  ] as const) {
    const response = await owner.request('/api/v1/session', { method, headers, body: sent })
    expect([response.status, response.headers.getSetCookie()]).toEqual([403, []])
  }
  expect((await owner.request('/api/v1/session', { method: 'DELETE', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await owner.client.session.get()).person).not.toBeNull()
  // better-auth serves no address of its own.
  for (const path of ['/api/auth/sign-in/username', '/api/auth/get-session', '/api/auth/sign-up/email'])
    expect((await owner.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status).toBe(404)
})

test('a new passphrase signs out everywhere else', async () => {
  const phone = await signedIn(maria)
  const change = { passphrase: maria.passphrase, newPassphrase: 'something else entirely' }
  expect(await refusal(owner.client.session.changePassphrase({ ...change, passphrase: wrong }))).toMatchObject({ code: 'sign-in.refused' })
  expect((await refusal(owner.client.session.changePassphrase({ ...change, newPassphrase: 'short' }))).code).toBe('passphrase.short')
  await owner.client.session.changePassphrase(change)
  expect((await owner.client.session.get()).person).not.toBeNull()
  expect((await phone.client.session.get()).person).toBeNull()
  expect((await refusal(signedIn(maria))).code).toBe('sign-in.refused')
  expect((await (await signedIn({ ...maria, passphrase: change.newPassphrase })).client.session.get()).person).not.toBeNull()
})

test('what happened is in the history, with who did it', async () => {
  await refusal(openTestBrowser(api).client.session.signIn({ name: 'maria.lund', passphrase: wrong }))
  await owner.client.session.signOut()
  const events = await database
    .selectFrom('event')
    .select(['kind', 'who'])
    .where('record_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(3)
    .execute()
  const { id } = await database.selectFrom('person').select('id').executeTakeFirstOrThrow()
  expect(events.map(({ kind, who }) => [kind, who])).toEqual([
    ['signed-out', id],
    ['sign-in-refused', id],
    ['signed-in', id],
  ])
})
