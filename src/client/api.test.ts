import { expect, test } from 'vitest'
import { createGate } from '#testing/gate.ts'
import { createApi } from './api.ts'

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const signIn = () => json(401, { code: 'access.sign-in', status: 401, message: 'Sign in.', defined: true })

test('that somebody has to sign in is told when no change is on its way any more', async () => {
  const answered = createGate()
  let told = 0
  const api = createApi({
    origin: 'http://localhost',
    fetch: async ({ method }) => {
      if (method === 'GET') return signIn()
      await answered.opened
      return json(200, { removed: 1 })
    },
    onSignedOut: () => {
      told++
    },
  })
  const change = api.records.removeSpecimens()
  await expect(api.records.counts({})).rejects.toMatchObject({ code: 'access.sign-in' })
  expect(told).toBe(0)
  answered.open()
  await change
  expect(told).toBe(1)
  await expect(api.records.counts({})).rejects.toMatchObject({ code: 'access.sign-in' })
  expect(told).toBe(2)
})

test('another refusal with the same status says nothing of that', async () => {
  let told = 0
  const api = createApi({
    origin: 'http://localhost',
    fetch: async () => json(401, { code: 'access.refused', status: 401, message: 'No.', defined: true }),
    onSignedOut: () => {
      told++
    },
  })
  await expect(api.records.counts({})).rejects.toThrow()
  expect(told).toBe(0)
})
