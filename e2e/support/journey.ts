import { type APIRequestContext, type Page, test as plain } from '@playwright/test'
import { type RunningServer, freePort, makeDataDir, removeDataDir, runServer } from './run-server.ts'

/** What the browser complained of, and every request that would have left the machine. */
function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console.error: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^https?:$/.test(protocol) && !['127.0.0.1', 'localhost'].includes(hostname)) complaints.push(`left the machine: ${request.url()}`)
  })
}

/** Each journey begins without records; the server with its database and models stays. */
async function emptyDesk(request: APIRequestContext, home: string): Promise<void> {
  const { items } = await (await request.get(`${home}/api/v1/records?limit=200`)).json()
  for (const { id } of items) await request.delete(`${home}/api/v1/records/${id}`)
}

/**
 * `test` for journeys: `server` is started once a worker, `home` is its address. A test fails when the page writes an error to the
 * console or asks for anything outside this machine; `allowErrors` takes the console out for those that break things on purpose.
 */
export const test = plain.extend<{ home: string; allowErrors: RegExp[]; watched: undefined }, { server: RunningServer }>({
  server: [
    async ({}, use) => {
      const dataDir = await makeDataDir()
      const server = await runServer({ port: await freePort(), dataDir })
      await use(server)
      await server.stop()
      await removeDataDir(dataDir)
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  home: async ({ server, request }, use) => {
    await emptyDesk(request, server.url)
    await use(server.url)
  },
  allowErrors: [[], { option: true }],
  watched: [
    async ({ context, allowErrors }, use) => {
      const complaints: string[] = []
      context.on('page', (page) => watch(page, complaints))
      await use(undefined)
      const unexpected = complaints.filter((complaint) => !allowErrors.some((allowed) => allowed.test(complaint)))
      if (unexpected.length > 0) throw new Error(unexpected.join('\n'))
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
