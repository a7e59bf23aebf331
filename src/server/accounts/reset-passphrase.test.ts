import { expect, test } from 'vitest'
import { openTestApi } from '#testing/test-api.ts'
import { openTestBrowser } from '#testing/test-browser.ts'
import { codeOf } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { resetPassphrase } from './reset-passphrase.ts'

const api = await openTestApi(createToldEngine())
const { services } = api
const maria = { name: 'Maria Lund', signInName: 'maria', passphrase: 'four words of nobody' }

test('without accounts there is none to reset', async () => {
  await expect(resetPassphrase(services, 'maria')).rejects.toThrow('Accounts are not turned on')
})

test('who lost the passphrase signs in by the new one alone, though others were tried meanwhile; the history says so', async () => {
  const owner = openTestBrowser(api)
  const { id } = await owner.client.people.turnOn(maria)
  const stream = await owner.client.events.stream()
  await stream.next()
  const next = stream.next()
  const signIn = async (passphrase: string) => codeOf(openTestBrowser(api).client.session.signIn({ name: 'maria', passphrase }))
  for (let count = 0; count < 5; count += 1) await signIn('not the passphrase')
  expect(await signIn(maria.passphrase)).toBe('sign-in.paused')

  const { name, passphrase } = await resetPassphrase(services, ' MARIA ')
  expect([name, passphrase]).toEqual(['Maria Lund', expect.stringMatching(/^([a-km-np-z2-9]{4}-){7}[a-km-np-z2-9]{4}$/)])
  expect((await next).done).toBe(true)
  expect((await owner.client.session.get()).person).toBeNull()
  expect(await signIn(passphrase)).toBe('none')
  expect(await signIn(maria.passphrase)).toBe('sign-in.refused')
  const lines = await services.database.selectFrom('event').selectAll().where('kind', '=', 'passphrase-reset').execute()
  expect(lines).toMatchObject([{ who: 'machine', data: { person: id } }])
  expect((await resetPassphrase(services, 'maria')).passphrase).not.toBe(passphrase)
})

test('for a name that nobody has, and for a service account, it says whose there are', async () => {
  const owner = openTestBrowser(api)
  await owner.client.session.signIn({ name: 'maria', passphrase: (await resetPassphrase(services, 'maria')).passphrase })
  const { id } = await owner.client.people.addService({ name: 'Scanner', role: 'operator' })
  for (const name of ['jun', id])
    await expect(resetPassphrase(services, name)).rejects.toThrow(`Nobody signs in here as ${name}. Owners sign in as: maria.`)
})
