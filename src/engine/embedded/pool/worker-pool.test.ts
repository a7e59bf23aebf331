import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createEmbeddedEngine } from '../embedded-engine.ts'

const picture = { bytes: await readFile('public/specimens/passport.jpg') }
const request = { pictures: [picture], documentType: null, today: '2026-11-22' }

// A thread that is killed while a network runs aborts the whole process, this test's too.
test.each([20, 150, 300])('stopped %i ms after it was asked to read, it gives up and leaves the process alone', async (ms) => {
  const engine = createEmbeddedEngine({ workers: 2 })
  await engine.start()
  const asked = Promise.allSettled([1, 2, 3].map(async () => engine.readDocument?.(request)))
  await new Promise((done) => setTimeout(done, ms))
  await engine.stop()
  const answers = await asked
  expect(answers.at(-1)).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
})

test('an engine that was stopped can be started again', async () => {
  const engine = createEmbeddedEngine({ workers: 1 })
  await engine.start()
  await engine.stop()
  expect((await engine.readDocument?.(request))?.documentType).toBe('passport')
  await engine.stop()
})
