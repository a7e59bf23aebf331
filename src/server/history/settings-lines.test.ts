import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Asker } from '#domain/accounts/asker.ts'
import { rightsOfRole } from '#domain/accounts/role.ts'
import { openTestApi } from '#testing/test-api.ts'
import { openTestBrowser } from '#testing/test-browser.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const admin: Asker = { who: 'the admin', rights: rightsOfRole.admin, queues: null }
let isAdmin = true
const api = await openTestApi(engine, { asker: () => (isAdmin ? admin : null) })
await api.work()
const { client, services } = api

/** What was added to the history meanwhile, oldest first. */
async function linesOf(act: () => Promise<unknown>) {
  const before = (await services.database.selectFrom('event').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst())?.id ?? 0
  await act()
  return services.database.selectFrom('event').select(['who', 'kind', 'data', 'record_id']).where('id', '>', before).orderBy('id').execute()
}

test('a changed setting says who changed what, and no name or number of it', async () => {
  const own = { names: ['Zenith Information Ltd'], taxIds: ['DE987654321', 'DE136695976'] }
  const [line, ...more] = await linesOf(async () => client.settings.setOwnCompany(own))
  expect(line).toEqual({
    who: 'the admin',
    kind: 'own-company-changed',
    record_id: null,
    data: { changed: ['names', 'taxIds'], names: 1, taxIds: 2 },
  })
  expect(more).toEqual([])
  const [second] = await linesOf(async () => client.settings.setOwnCompany({ ...own, names: ['Zenith', 'Zenith Information Ltd'] }))
  expect(second?.data).toEqual({ changed: ['names'], names: 2, taxIds: 2 })
  // What is saved as it was changes nothing.
  expect(await linesOf(async () => client.settings.setOwnCompany({ ...own, names: ['Zenith', 'Zenith Information Ltd'] }))).toEqual([])
})

test('templates of exports and the files that are fetched stand in the history', async () => {
  const id = randomUUID()
  const template = { id, name: 'Booking', format: 'csv' as const, columns: [], documentTypes: ['passport'], onlyNew: false }
  const lines = await linesOf(async () => {
    await client.exports.saveTemplate(template)
    await client.exports.saveTemplate(template)
    await client.exports.saveTemplate({ ...template, format: 'json' })
    await client.exports.removeTemplate({ id })
    await client.exports.removeTemplate({ id })
  })
  expect(lines.map(({ who, kind }) => [who, kind])).toEqual([
    ['the admin', 'template-added'],
    ['the admin', 'template-changed'],
    ['the admin', 'template-removed'],
  ])
  expect(lines.map(({ data }) => data?.['name'])).toEqual(['Booking', 'Booking', 'Booking'])

  await testCaptures(api, engine).verified()
  const run = await client.exports.run({ format: 'csv', onceKey: once() })
  const fetched = await linesOf(async () => client.exports.file({ id: run.id }))
  expect(fetched).toEqual([
    { who: 'the admin', kind: 'export-fetched', record_id: null, data: { run: run.id, format: 'csv', documents: 1 } },
  ])
})

test('a passphrase or code that was wrong stands there too, without it', async () => {
  isAdmin = false
  const owner = openTestBrowser(api)
  const maria = { name: 'Maria Lund', signInName: 'maria', passphrase: 'four words of nobody' }
  const { id } = await owner.client.people.turnOn(maria)
  const lines = await linesOf(async () => {
    expect(await codeOf(owner.client.session.endCodes({ passphrase: 'not the passphrase' }))).toBe('sign-in.refused')
  })
  expect(lines).toEqual([{ who: id, kind: 'passphrase-refused', record_id: null, data: {} }])
  const begun = await owner.client.session.startCodes({ passphrase: maria.passphrase })
  expect(begun.spareCodes.length).toBeGreaterThan(0)
  await services.database.updateTable('person').set({ two_factor_enabled: true }).where('id', '=', id).execute()
  await services.database.updateTable('two_factor').set({ verified: true }).where('person_id', '=', id).execute()
  const stranger = openTestBrowser(api)
  expect((await stranger.client.session.signIn({ name: 'maria', passphrase: maria.passphrase })).next).toBe('code')
  const wrong = await linesOf(async () =>
    expect(await codeOf(stranger.client.session.confirm({ code: '000000' }))).toBe('sign-in.code-wrong'),
  )
  expect(wrong).toEqual([{ who: 'nobody', kind: 'code-refused', record_id: null, data: {} }])
})
