import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Role } from '#domain/accounts/role.ts'
import { openTestApi } from '#testing/test-api.ts'
import { type TestBrowser, openTestBrowser } from '#testing/test-browser.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
await api.work()
const { services, errors } = api
const { database } = services

const passphrase = 'four words of nobody'
const maria = { name: 'Maria Lund', signInName: 'maria', passphrase }

async function signedIn(signInName: string, secret = passphrase): Promise<TestBrowser> {
  const browser = openTestBrowser(api)
  await browser.client.session.signIn({ name: signInName, passphrase: secret })
  return browser
}

let owner = openTestBrowser(api)
const add = async (signInName: string, role: Role, by = owner) => by.client.people.add({ name: signInName, signInName, passphrase, role })
const ownerId = async () => (await owner.client.session.get()).person?.id ?? ''

afterEach(() => expect(errors).toEqual([]))
beforeEach(async () => {
  for (const table of ['sign_in_try', 'person', 'setting'] as const) await database.deleteFrom(table).execute()
  owner = openTestBrowser(api)
  await owner.client.people.turnOn(maria)
})

test('people are added with a role, a name of their own and a passphrase that is long enough', async () => {
  const jun = await add('jun', 'reviewer')
  expect(jun).toMatchObject({ name: 'jun', signInName: 'jun', role: 'reviewer', queues: null, codes: false, seenAt: null })
  expect(await codeOf(add('JUN', 'reviewer'))).toBe('people.name-taken')
  for (const short of ['', 'short', 'aaaaaaaaaaaaaaaa', 'ines-ines-ines'])
    expect(await codeOf(owner.client.people.add({ name: 'Ines', signInName: 'ines', passphrase: short, role: 'operator' }))).toBe(
      'passphrase.short',
    )
  expect((await owner.client.people.list()).map(({ name }) => name)).toEqual(['Maria Lund', 'jun'])
  expect((await (await signedIn('jun')).client.session.get()).rights).not.toContain('people.manage')
})

test('when somebody was here last is known from their first request on', async () => {
  await add('jun', 'reviewer')
  await owner.client.session.get()
  const [first, second] = await owner.client.people.list()
  expect([first?.seenAt, second?.seenAt]).toEqual([expect.any(String), null])
})

test('one owner remains', async () => {
  const id = await ownerId()
  expect(await codeOf(owner.client.people.change({ id, role: 'admin' }))).toBe('people.last-owner')
  expect(await codeOf(owner.client.people.remove({ id }))).toBe('people.last-owner')
  const ines = await add('ines', 'owner')
  // Two who make each other an admin at the same moment: one of them is told that the other was quicker.
  const other = await signedIn('ines')
  const both = await Promise.all([
    codeOf(owner.client.people.change({ id: ines.id, role: 'admin' })),
    codeOf(other.client.people.change({ id, role: 'admin' })),
  ])
  expect(both).toContain('none')
  const people = await database.selectFrom('person').select('role').execute()
  expect(people.filter(({ role }) => role === 'owner')).toHaveLength(1)
})

test('nobody raises themselves, or anybody to more than they have, or touches who has more', async () => {
  const ines = await add('ines', 'admin')
  const admin = await signedIn('ines')
  const id = await ownerId()
  expect(await codeOf(admin.client.people.change({ id: ines.id, role: 'owner' }))).toBe('access.denied')
  expect(await codeOf(add('jun', 'owner', admin))).toBe('access.denied')
  for (const act of [
    async () => admin.client.people.change({ id, role: 'auditor' }),
    async () => admin.client.people.change({ id, name: 'Nobody' }),
    async () => admin.client.people.setPassphrase({ id, passphrase: 'one of my own choice' }),
    async () => admin.client.people.remove({ id }),
  ])
    expect(await codeOf(act())).toBe('access.denied')
  const jun = await add('jun', 'reviewer', admin)
  const reviewer = await signedIn('jun')
  expect((await reviewer.request(`/api/v1/people/${jun.id}`, { method: 'PATCH', body: '{"role":"admin"}' })).status).toBe(403)
  await owner.client.people.change({ id: ines.id, queues: ['invoices'] })
  const limited = await signedIn('ines')
  expect(await codeOf(limited.client.people.change({ id: ines.id, queues: null }))).toBe('access.denied')
  expect(await codeOf(limited.client.people.change({ id: jun.id, queues: ['identity'] }))).toBe('access.denied')
})

test('a change of rights ends the sessions begun under the old ones; a new name does not', async () => {
  const { id } = await add('jun', 'reviewer')
  const jun = await signedIn('jun')
  await owner.client.people.change({ id, name: 'Jun Park' })
  expect((await jun.client.session.get()).person?.name).toBe('Jun Park')
  await owner.client.people.change({ id, role: 'operator' })
  expect((await jun.client.session.get()).person).toBeNull()
  expect((await (await signedIn('jun')).client.session.get()).rights).toEqual(['records.read', 'records.capture'])
})

test('their event streams end with their sessions', async () => {
  const { id } = await add('jun', 'reviewer')
  const jun = await signedIn('jun')
  const stream = await jun.client.events.stream()
  expect((await stream.next()).value).toEqual({ kind: 'hello' })
  const next = stream.next()
  await owner.client.people.change({ id, role: 'operator' })
  expect((await next).done).toBe(true)
})

test('who no longer works here cannot sign in; the name stays for the histories and may be given again', async () => {
  const { id } = await add('jun', 'reviewer')
  const jun = await signedIn('jun')
  await owner.client.people.remove({ id })
  expect((await jun.client.session.get()).person).toBeNull()
  expect(await codeOf(signedIn('jun'))).toBe('sign-in.refused')
  expect((await owner.client.people.list()).map(({ name }) => name)).toEqual(['Maria Lund'])
  expect(await owner.client.people.names()).toContainEqual({ id, name: 'jun' })
  expect(await codeOf(owner.client.people.change({ id, role: 'admin' }))).toBe('not-found')
  expect((await add('jun', 'operator')).id).not.toBe(id)
})

test('an admin gives a new passphrase to who lost it', async () => {
  const { id } = await add('jun', 'reviewer')
  const jun = await signedIn('jun')
  await owner.client.people.setPassphrase({ id, passphrase: 'a new one for today' })
  expect((await jun.client.session.get()).person).toBeNull()
  expect(await codeOf(signedIn('jun'))).toBe('sign-in.refused')
  await signedIn('jun', 'a new one for today')
})

test('only an owner turns accounts off, with the passphrase, and not where other computers reach the server', async () => {
  await add('ines', 'admin')
  const admin = await signedIn('ines')
  expect((await admin.request('/api/v1/accounts/off', { method: 'POST', body: JSON.stringify({ passphrase }) })).status).toBe(403)
  expect(await codeOf(owner.client.people.turnOff({ passphrase: 'not the passphrase' }))).toBe('sign-in.refused')
  services.mustKeepAccounts = true
  expect(await codeOf(owner.client.people.turnOff({ passphrase }))).toBe('accounts.needed')
  services.mustKeepAccounts = false
  await owner.client.people.turnOff({ passphrase })
  expect(await openTestBrowser(api).client.session.get()).toMatchObject({ accounts: false })
})

test('turned on again, the owner of before is the owner again, and nobody else by that name', async () => {
  await add('ines', 'admin')
  await owner.client.people.turnOff({ passphrase })
  const anybody = openTestBrowser(api)
  expect(await codeOf(anybody.client.people.turnOn({ ...maria, passphrase: 'not the passphrase' }))).toBe('people.name-taken')
  expect(await codeOf(anybody.client.people.turnOn({ ...maria, signInName: 'ines' }))).toBe('people.name-taken')
  await anybody.client.people.turnOn(maria)
  expect((await anybody.client.people.list()).map(({ name, role }) => [name, role])).toEqual([
    ['Maria Lund', 'owner'],
    ['ines', 'admin'],
  ])
})

test('what somebody does bears their name', async () => {
  const { id } = await add('jun', 'reviewer')
  const jun = await signedIn('jun')
  const { captured } = testCaptures({ client: jun.client }, engine)
  const record = await captured()
  const verified = await jun.client.records.verify({ id: record.id, version: record.version, onceKey: once() })
  expect(verified.settledBy).toBe(id)
  const looked = { format: 'csv' as const, recordIds: [record.id], columns: [{ field: 'lookedAtBy', column: 'by' }] }
  expect((await owner.client.exports.preview(looked)).rows).toEqual([['jun']])
  expect(new Set((await owner.client.records.history({ id: record.id })).map(({ who }) => who))).toEqual(new Set([id, 'machine']))
})
