import { expect, test } from 'vitest'
import { openTestApi } from '#testing/test-api.ts'
import { openTestBrowser } from '#testing/test-browser.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
await api.work()

const passphrase = 'four words of nobody'

test('whoever signs out leaves no picture of a passport behind that they settled; another one’s can still be undone', async () => {
  const { captured } = testCaptures(api, engine)
  const [mine, theirs] = [await captured(), await captured()]
  const [maria, jun] = [openTestBrowser(api), openTestBrowser(api)]
  await maria.client.people.turnOn({ name: 'Maria Lund', signInName: 'maria', passphrase })
  await maria.client.people.add({ name: 'Jun Park', signInName: 'jun', passphrase, role: 'reviewer', queues: null })
  await jun.client.session.signIn({ name: 'jun', passphrase })
  await jun.client.records.verify({ id: mine.id, version: mine.version, onceKey: once() })
  await maria.client.records.verify({ id: theirs.id, version: theirs.version, onceKey: once() })
  await jun.client.session.signOut()
  const isKept = async (id: string) => (await maria.client.records.get({ id })).pages.map(({ pictureKept }) => pictureKept)
  expect([await isKept(mine.id), await isKept(theirs.id)]).toEqual([[false], [true]])
  expect(api.errors).toEqual([])
})
