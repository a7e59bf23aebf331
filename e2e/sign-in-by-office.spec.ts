import { AxeBuilder } from '@axe-core/playwright'
import { startTestIssuer, testClient } from '../src/testing/office/test-issuer.ts'
import { expect, test } from './support/journey.ts'
import { type RunningServer, freePort, makeDataDir, removeDataDir, runServer } from './support/run-server.ts'

// The browser itself writes a refused sign-in to the console.
test.use({ allowErrors: [/status of 40[13]/] })

let office: Awaited<ReturnType<typeof startTestIssuer>>
let server: RunningServer
let home: string
const passphrase = 'four words of nobody'

test.beforeAll(async ({ request }) => {
  office = await startTestIssuer()
  const { clientId, clientSecret } = testClient
  const env = { OIDC_ISSUER: office.state.issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: 'Harbour Lane' }
  server = await runServer({ port: await freePort(), dataDir: await makeDataDir(), env })
  // The office's own server is at 127.0.0.1: for the browser another site, from which no cookie of ours is sent along.
  home = server.url.replace('127.0.0.1', 'localhost')
  await request.post(`${home}/api/v1/accounts`, { data: { name: 'Maria Lund', signInName: 'maria', passphrase } })
  await request.post(`${home}/api/v1/people`, {
    data: { name: 'Jun Park', signInName: 'jun@papers.example', passphrase, role: 'reviewer' },
  })
})
test.afterAll(async () => {
  await server.stop()
  await office.stop()
  await removeDataDir(server.dataDir)
})

test('a person is sent to the office’s own server and is back where they were going; who was not added is told so', async ({ page }) => {
  office.state.visitor = { sub: 'x', email: 'somebody@papers.example', email_verified: true }
  await page.goto(`${home}/records?text=lund`)
  const button = page.getByRole('button', { name: 'Sign in with Harbour Lane' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The office knows you as somebody@papers.example, but nobody has added you here.')).toBeVisible()
  expect(page.url()).toBe(`${home}/records?text=lund`)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])

  office.state.visitor = { sub: 'jun-1', email: 'jun@papers.example', email_verified: true }
  await button.click()
  await expect(page.getByRole('button', { name: 'Jun Park, signed in' })).toBeVisible()
  expect(page.url()).toBe(`${home}/records?text=lund`)
})
