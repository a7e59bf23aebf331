import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestAuthenticator, type Signing } from '#testing/test-authenticator.ts'
import { openTestApi } from '#testing/test-api.ts'
import { openTestBrowser } from '#testing/test-browser.ts'
import { codeOf } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const api = await openTestApi(createToldEngine())
const { services, clock, errors } = api
const { database } = services
const passphrase = 'four words of nobody'
const origin = 'http://localhost'

let owner = openTestBrowser(api)
let authenticator = createTestAuthenticator(origin)
afterEach(() => expect(errors).toEqual([]))
beforeEach(async () => {
  clock.now = null
  for (const table of ['sign_in_try', 'passkey_challenge', 'person', 'setting'] as const) await database.deleteFrom(table).execute()
  owner = openTestBrowser(api)
  authenticator = createTestAuthenticator(origin)
  await owner.client.people.turnOn({ name: 'Maria Lund', signInName: 'maria', passphrase })
})

async function addOne(name = 'Blue key') {
  return owner.client.passkeys.add({ name, answer: authenticator.create(await owner.client.passkeys.start({ passphrase })) })
}

async function signIn(how: Signing = {}, browser = openTestBrowser(api)) {
  const asked = await browser.client.passkeys.ask()
  return codeOf(browser.client.passkeys.signIn({ answer: authenticator.get(asked, how) }))
}

async function personAt(browser: typeof owner) {
  return (await browser.client.session.get()).person?.name ?? null
}

test('a passkey is made with the passphrase, and signs in without name, passphrase and code', async () => {
  expect(await codeOf(owner.client.passkeys.start({ passphrase: 'not the passphrase' }))).toBe('sign-in.refused')
  const made = await addOne()
  expect(made).toMatchObject({ name: 'Blue key', usedAt: null })
  // Codes are asked for after a passphrase, not here.
  await database.updateTable('person').set({ two_factor_enabled: true }).execute()
  const browser = openTestBrowser(api)
  const asked = await browser.client.passkeys.ask()
  expect(asked).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
  expect(await browser.client.passkeys.signIn({ answer: authenticator.get(asked), stay: true })).toEqual({ next: 'signed-in' })
  expect(browser.setCookies).toEqual([
    expect.stringMatching(/^countercheck\.session_token=.*; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/),
  ])
  expect(await personAt(browser)).toBe('Maria Lund')
  expect(await browser.client.passkeys.list()).toEqual([{ ...made, usedAt: expect.any(String) }])
  const kinds = (await database.selectFrom('event').select('kind').orderBy('id').execute()).map(({ kind }) => kind)
  expect(kinds.slice(-2)).toEqual(['passkey-added', 'signed-in'])
})

test('an answer counts once, and only soon', async () => {
  await addOne()
  const browser = openTestBrowser(api)
  const answer = authenticator.get(await browser.client.passkeys.ask())
  await browser.client.passkeys.signIn({ answer })
  expect(await codeOf(openTestBrowser(api).client.passkeys.signIn({ answer }))).toBe('passkey.late')

  const late = authenticator.get(await browser.client.passkeys.ask())
  clock.now = new Date(Date.now() + 5 * 60_000 + 1)
  expect(await codeOf(openTestBrowser(api).client.passkeys.signIn({ answer: late }))).toBe('passkey.late')

  const begun = await owner.client.passkeys.start({ passphrase })
  clock.now = new Date(clock.now.getTime() + 5 * 60_000 + 1)
  const other = createTestAuthenticator(origin)
  expect(await codeOf(owner.client.passkeys.add({ name: 'Late', answer: other.create(begun) }))).toBe('passkey.late')
})

test('answered twice at once, it opens one session', async () => {
  await addOne()
  const answer = authenticator.get(await owner.client.passkeys.ask())
  const codes = await Promise.all(Array.from({ length: 4 }, async () => codeOf(openTestBrowser(api).client.passkeys.signIn({ answer }))))
  expect(codes.toSorted()).toEqual(['none', 'passkey.late', 'passkey.late', 'passkey.late'])
})

test.each<[string, Signing]>([
  ['for another site', { origin: 'https://evil.example' }],
  ['for another port', { origin: 'http://localhost:81' }],
  ['for another name', { rpId: 'evil.example' }],
  ['without showing who holds it', { isVerified: false }],
  ['as if it made one', { type: 'webauthn.create' }],
  ['for another person', { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
])('an answer that was signed %s is refused', async (_, how) => {
  await addOne()
  expect(await signIn(how)).toBe('passkey.refused')
  expect(await signIn()).toBe('none')
})

test.each<[string, Signing]>([
  ['on another site', { origin: 'https://evil.example' }],
  ['for another name', { rpId: 'evil.example' }],
  ['without showing who holds it', { isVerified: false }],
  ['as if somebody signed in', { type: 'webauthn.get' }],
])('a passkey that was made %s is not kept', async (_, how) => {
  const answer = authenticator.create(await owner.client.passkeys.start({ passphrase }), how)
  expect(await codeOf(owner.client.passkeys.add({ name: 'Key', answer }))).toBe('passkey.refused')
  expect(await owner.client.passkeys.list()).toEqual([])
})

test('a challenge is good for what and whom it was given, no other', async () => {
  const asked = await owner.client.passkeys.ask()
  const begun = await owner.client.passkeys.start({ passphrase })
  expect(
    await codeOf(owner.client.passkeys.add({ name: 'Key', answer: authenticator.create({ ...begun, challenge: asked.challenge }) })),
  ).toBe('passkey.late')
  await owner.client.people.add({ name: 'Jun Park', signInName: 'jun', passphrase, role: 'admin' })
  const jun = openTestBrowser(api)
  await jun.client.session.signIn({ name: 'jun', passphrase })
  expect(await codeOf(jun.client.passkeys.add({ name: 'Key', answer: authenticator.create(begun) }))).toBe('passkey.late')
  const made = await addOne()
  const forMaking = await owner.client.passkeys.start({ passphrase })
  const answer = authenticator.get({ ...asked, challenge: forMaking.challenge })
  expect(await codeOf(openTestBrowser(api).client.passkeys.signIn({ answer }))).toBe('passkey.late')
  expect(await codeOf(jun.client.passkeys.remove(made))).toBe('not-found')
  // One that is somebody's already is nobody else's.
  const again = authenticator.create(await jun.client.passkeys.start({ passphrase }))
  expect(await codeOf(jun.client.passkeys.add({ name: 'Key', answer: again }))).toBe('passkey.known')
})

test('a copy of a key that has counted less is refused', async () => {
  await addOne()
  authenticator.kept.counter = 40
  expect(await signIn()).toBe('none')
  authenticator.kept.counter = 12
  expect(await signIn()).toBe('passkey.refused')
})

test('wrong answers are counted: a passkey is paused as a name is, and many of them as an address is', async () => {
  await addOne()
  const codes: string[] = []
  for (let count = 0; count < 6; count += 1) codes.push(await signIn({ isVerified: false }))
  expect(codes).toEqual([...Array.from({ length: 5 }, () => 'passkey.refused'), 'sign-in.paused'])
  for (let count = 0; count < 50; count += 1) {
    authenticator = createTestAuthenticator(origin)
    await signIn()
  }
  expect(await signIn()).toBe('sign-in.paused')
})

test('what was only asked for fills no table', async () => {
  const challenges: string[] = []
  for (let count = 0; count < 130; count += 1) challenges.push((await owner.client.passkeys.ask()).challenge)
  const kept = await database.selectFrom('passkey_challenge').select('challenge').execute()
  expect(kept).toHaveLength(100)
  expect(kept.map(({ challenge }) => challenge)).toContain(challenges.at(-1))
})

test('passkeys end one by one, with a passphrase that an admin gives, and with the person', async () => {
  const made = await addOne()
  await owner.client.passkeys.remove(made)
  expect(await signIn()).toBe('passkey.refused')

  await owner.client.people.add({ name: 'Jun Park', signInName: 'jun', passphrase, role: 'reviewer' })
  const jun = openTestBrowser(api)
  await jun.client.session.signIn({ name: 'jun', passphrase })
  const addHis = async () => {
    authenticator = createTestAuthenticator(origin)
    await jun.client.passkeys.add({ name: 'His', answer: authenticator.create(await jun.client.passkeys.start({ passphrase })) })
  }
  await addHis()
  const [, his] = await owner.client.people.list()
  await owner.client.people.setPassphrase({ id: his?.id ?? '', passphrase })
  expect(await signIn()).toBe('passkey.refused')
  await jun.client.session.signIn({ name: 'jun', passphrase })
  await addHis()
  await owner.client.people.remove({ id: his?.id ?? '' })
  expect(await signIn()).toBe('passkey.refused')
})

test('without accounts there are none', async () => {
  await owner.client.people.turnOff({ passphrase })
  const anybody = openTestBrowser(api)
  expect(await codeOf(anybody.client.passkeys.ask())).toBe('accounts.off')
  expect(await codeOf(anybody.client.passkeys.start({ passphrase }))).toBe('accounts.off')
})
