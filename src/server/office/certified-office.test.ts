import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import { Provider } from 'oidc-provider'
import { afterAll, expect, test } from 'vitest'
import { testClient } from '#testing/office/test-issuer.ts'
import { openTestApi } from '#testing/test-api.ts'
import { openTestBrowser } from '#testing/test-browser.ts'
import { codeOf } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { createOffice } from './office.ts'

// Another's hand: the certified server of OpenID Connect, with its own screens. What hostile ones do stands in office.test.ts.
const { issuer, server } = await startProvider()
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
const office = createOffice({ ...testClient, issuer, name: 'the office', signInName: 'email', origin: 'http://localhost' })
const api = await openTestApi(createToldEngine(), { office })

async function startProvider(): Promise<{ issuer: string; server: Server }> {
  const listening = createServer()
  listening.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}`
  const provider = new Provider(url, {
    clients: [
      { client_id: testClient.clientId, client_secret: testClient.clientSecret, redirect_uris: ['http://localhost/sign-in/office'] },
    ],
    cookies: { keys: ['of this test'] },
    claims: { email: ['email', 'email_verified'], profile: ['preferred_username'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: `${id}@papers.example`, email_verified: true }) }),
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  })
  listening.on('request', provider.callback())
  return { issuer: url, server: listening }
}

/** A person at the server's own screens: signs in, agrees, and is sent back; with which query. */
async function atOffice(address: string, login: string): Promise<string> {
  const cookies = new Map<string, string>()
  const visit = async (url: string, form?: Record<string, string>): Promise<string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = form && new URLSearchParams(form)
    const response = await fetch(url, { method: form ? 'POST' : 'GET', body: body ?? null, headers: { cookie }, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    await response.body?.cancel()
    return new URL(response.headers.get('location') ?? '', url).href
  }
  const toSignIn = await visit(address)
  const toAgree = await visit(await visit(toSignIn, { prompt: 'login', login, password: 'any' }))
  const back = await visit(await visit(toAgree, { prompt: 'consent' }))
  expect(back).toMatch(/^http:\/\/localhost\/sign-in\/office\?/)
  return new URL(back).search.slice(1)
}

test('a person signs in at a certified server and is let in here, once for each answer', async () => {
  const owner = openTestBrowser(api)
  const passphrase = 'four words of nobody'
  await owner.client.people.turnOn({ name: 'Maria Lund', signInName: 'maria', passphrase })
  await owner.client.people.add({ name: 'Jun Park', signInName: 'jun@papers.example', passphrase, role: 'reviewer' })
  const browser = openTestBrowser(api)
  const { address } = await browser.client.office.begin()
  const query = await atOffice(address, 'jun')
  expect(await browser.client.office.answer({ query })).toEqual({ next: 'signed-in' })
  expect((await browser.client.session.get()).person?.name).toBe('Jun Park')
  expect(await codeOf(browser.client.office.answer({ query }))).toBe('office.late')

  const other = openTestBrowser(api)
  const begun = await other.client.office.begin()
  expect(await codeOf(other.client.office.answer({ query: await atOffice(begun.address, 'nobody') }))).toBe('office.unknown')
  expect(api.errors).toEqual([])
})
