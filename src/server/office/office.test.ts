import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { type Lies, type TestClaims, startTestIssuer, testClient } from '#testing/office/test-issuer.ts'
import { openTestApi } from '#testing/test-api.ts'
import { type TestBrowser, openTestBrowser } from '#testing/test-browser.ts'
import { codeOf } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { type OfficeSettings, createOffice } from './office.ts'

const issuer = await startTestIssuer()
afterAll(issuer.stop)
const settings: OfficeSettings = {
  ...testClient,
  issuer: issuer.state.issuer,
  name: 'the office',
  signInName: 'email',
  origin: 'http://localhost',
}
const api = await openTestApi(createToldEngine(), { office: createOffice(settings) })
const { services, clock, errors } = api
const { database } = services
const passphrase = 'four words of nobody'
const jun: TestClaims = { sub: 'jun-1', email: 'Jun@Papers.example', email_verified: true }

let owner = openTestBrowser(api)
let junsId = ''
afterEach(() => expect(errors).toEqual([]))
beforeEach(async () => {
  clock.now = null
  issuer.state.lies = {}
  issuer.state.inToken = true
  services.office = createOffice(settings)
  for (const table of ['sign_in_try', 'office_question', 'person', 'setting'] as const) await database.deleteFrom(table).execute()
  owner = openTestBrowser(api)
  await owner.client.people.turnOn({ name: 'Maria Lund', signInName: 'maria', passphrase })
  junsId = (await owner.client.people.add({ name: 'Jun Park', signInName: 'jun@papers.example', passphrase, role: 'reviewer' })).id
})

/** Goes to the office's own server, signs in there, and comes back; what that was answered with. */
async function enter(claims: TestClaims, browser = openTestBrowser(api)): Promise<string> {
  const { address } = await browser.client.office.begin()
  return codeOf(browser.client.office.answer({ query: issuer.signIn(address, claims) }))
}

async function personAt(browser: TestBrowser): Promise<string | null> {
  return (await browser.client.session.get()).person?.name ?? null
}

test('whom an admin has added enters by a verified e-mail address, without a code', async () => {
  await database.updateTable('person').set({ two_factor_enabled: true }).execute()
  const browser = openTestBrowser(api)
  expect((await browser.client.session.get()).office).toBe('the office')
  const { address } = await browser.client.office.begin()
  const asked = new URL(address).searchParams
  expect(asked.get('redirect_uri')).toBe('http://localhost/sign-in/office')
  expect([asked.get('response_type'), asked.get('code_challenge_method'), asked.get('scope')]).toEqual([
    'code',
    'S256',
    'openid email profile',
  ])
  expect(browser.setCookies).toEqual([
    expect.stringMatching(/^countercheck\.office=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Strict$/),
  ])
  expect(await browser.client.office.answer({ query: issuer.signIn(address, jun), stay: true })).toEqual({ next: 'signed-in' })
  expect(await personAt(browser)).toBe('Jun Park')
  expect([...browser.cookies.keys()]).toEqual(['countercheck.session_token'])
  const kinds = (await database.selectFrom('event').select('kind').orderBy('id').execute()).map(({ kind }) => kind)
  expect(kinds.slice(-2)).toEqual(['office-linked', 'signed-in'])
})

test('nobody is added by it, and an address that is not verified says nothing', async () => {
  const before = await owner.client.people.list()
  for (const claims of [
    { sub: 'x', email: 'somebody@papers.example', email_verified: true },
    { ...jun, email_verified: false },
    { sub: 'x', email: 'jun@papers.example' },
    { sub: 'x', preferred_username: 'jun@papers.example' },
    { sub: 'x' },
  ])
    expect(await enter(claims)).toBe('office.unknown')
  expect((await owner.client.people.list()).length).toBe(before.length)
  // The sentence can name who was not added.
  const { address } = await owner.client.office.begin()
  const refused = owner.client.office.answer({ query: issuer.signIn(address, { sub: 'x', email: 'a@b.example', email_verified: true }) })
  await expect(refused).rejects.toMatchObject({ code: 'office.unknown', data: { name: 'a@b.example' } })
})

test('once in, a person is known by what never changes: a new address is theirs, an old one is nobody else’s', async () => {
  expect(await enter(jun)).toBe('none')
  const browser = openTestBrowser(api)
  expect(await enter({ ...jun, email: 'jun.park@papers.example' }, browser)).toBe('none')
  expect(await personAt(browser)).toBe('Jun Park')
  expect(await enter({ ...jun, sub: 'jun-2' })).toBe('office.other')
  await owner.client.people.setPassphrase({ id: junsId, passphrase })
  expect(await enter({ ...jun, sub: 'jun-2' })).toBe('none')
  expect(await enter(jun)).toBe('office.other')
  await owner.client.people.remove({ id: junsId })
  expect(await enter({ ...jun, sub: 'jun-2' })).toBe('office.unknown')
})

test('what the token leaves out is asked for, of the same subject only', async () => {
  issuer.state.inToken = false
  expect(await enter(jun)).toBe('none')
  issuer.state.lies = { userInfo: { sub: 'another' } }
  await owner.client.people.setPassphrase({ id: junsId, passphrase })
  expect(await enter({ ...jun, sub: 'jun-3' })).toBe('office.refused')
})

test('where names there are given by the office, they may count', async () => {
  services.office = createOffice({ ...settings, signInName: 'preferred_username' })
  expect(await enter({ sub: 'm', preferred_username: 'MARIA' })).toBe('none')
  expect(await enter({ ...jun, preferred_username: 'nobody' })).toBe('office.unknown')
})

const anHourAgo = Math.floor(Date.now() / 1000) - 3600
test.each<[string, Lies]>([
  ['with another nonce', { claims: { nonce: 'another' } }],
  ['without a nonce', { claims: { nonce: undefined } }],
  ['of another issuer', { claims: { iss: 'https://evil.example' } }],
  ['for another client', { claims: { aud: 'another' } }],
  ['for several clients, none of them us', { claims: { aud: ['a', 'b'] } }],
  ['that has expired', { claims: { iat: anHourAgo - 60, exp: anHourAgo } }],
  ['without an end', { claims: { exp: undefined } }],
  ['without a subject', { claims: { sub: undefined } }],
  ['that nobody signed', { unsigned: true }],
  ['that somebody else signed', { foreignKey: true }],
  ['at all', { noToken: true }],
])('a token %s opens nothing', async (_, lies) => {
  issuer.state.lies = lies
  const browser = openTestBrowser(api)
  expect(await enter(jun, browser)).toBe('office.refused')
  expect(await personAt(browser)).toBeNull()
  issuer.state.lies = {}
  expect(await enter(jun, browser)).toBe('none')
})

test('an answer counts once, for the browser that asked, and soon', async () => {
  const browser = openTestBrowser(api)
  const { address } = await browser.client.office.begin()
  const cookie = browser.cookies.get('countercheck.office') ?? ''
  const query = issuer.signIn(address, jun)
  // Somebody is sent to us with an answer that another was given: they are not to work under that one's name.
  expect(await codeOf(openTestBrowser(api).client.office.answer({ query }))).toBe('office.late')
  const victim = openTestBrowser(api)
  await victim.client.office.begin()
  expect(await codeOf(victim.client.office.answer({ query }))).toBe('office.refused')

  expect(await codeOf(browser.client.office.answer({ query }))).toBe('none')
  browser.cookies.set('countercheck.office', cookie)
  expect(await codeOf(browser.client.office.answer({ query }))).toBe('office.late')
  // The same code with a question of its own: the verifier is another one.
  const again = await browser.client.office.begin()
  const state = new URL(again.address).searchParams.get('state') ?? ''
  expect(await codeOf(browser.client.office.answer({ query: query.replace(/state=[^&]*/, `state=${state}`) }))).toBe('office.refused')

  const late = await browser.client.office.begin()
  clock.now = new Date(Date.now() + 10 * 60_000 + 1)
  expect(await codeOf(browser.client.office.answer({ query: issuer.signIn(late.address, jun) }))).toBe('office.late')
})

test.each(['', 'state=x', 'error=access_denied&state=STATE', 'code=&state=STATE', 'code=guessed&state=STATE', 'code=a&code=b&state=STATE'])(
  'a query %j opens nothing',
  async (query) => {
    const browser = openTestBrowser(api)
    const { address } = await browser.client.office.begin()
    const state = new URL(address).searchParams.get('state') ?? ''
    expect(await codeOf(browser.client.office.answer({ query: query.replace('STATE', state) }))).toBe('office.refused')
    expect(await personAt(browser)).toBeNull()
  },
)

test('where the office’s own server is away, or is another, a sentence says so and a passphrase still counts', async () => {
  services.office = createOffice({ ...settings, issuer: 'http://127.0.0.1:9' })
  expect(await codeOf(owner.client.office.begin())).toBe('office.away')
  services.office = createOffice({ ...settings, issuer: `${settings.issuer}/another` })
  expect(await codeOf(owner.client.office.begin())).toBe('office.away')
  expect(await owner.client.session.signIn({ name: 'jun@papers.example', passphrase })).toEqual({ next: 'signed-in' })
})

test('what was only begun fills no table, and wrong answers are counted', async () => {
  for (let count = 0; count < 110; count += 1) await owner.client.office.begin()
  expect(await database.selectFrom('office_question').select('browser').execute()).toHaveLength(100)
  issuer.state.lies = { foreignKey: true }
  const codes: string[] = []
  for (let count = 0; count < 51; count += 1) codes.push(await enter(jun))
  expect([codes[0], codes.at(-1)]).toEqual(['office.refused', 'sign-in.paused'])
})

test('without one set nothing is asked of anybody', async () => {
  services.office = null
  const asked = issuer.state.asked.length
  expect((await owner.client.session.get()).office).toBeNull()
  expect(await codeOf(owner.client.office.begin())).toBe('office.off')
  expect(await codeOf(owner.client.office.answer({ query: 'code=a' }))).toBe('office.off')
  expect(issuer.state.asked).toHaveLength(asked)
})
