import { launchChromium } from '#testing/launch-chromium.ts'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { parseConfig } from '../config.ts'
import { openPort } from '../http/open-port.ts'
import { ownHosts } from '../http/own-hosts.ts'

test('the reference page works with every foreign host blocked', async () => {
  const config = parseConfig({ PORT: '0' })
  const app = createApp({
    version: '1.2.3',
    engine: 'embedded',
    log: pino({ level: 'silent' }),
    hosts: ownHosts(config),
    publicUrl: null,
    trustProxy: null,
    clientFolder: null,
    readiness: { stage: { name: 'preparing', doing: 'Preparing models' } },
  })
  const open = await openPort((request) => app.fetch(request), config)
  const browser = await launchChromium([`--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`])
  try {
    const page = await browser.newPage()
    const [foreign, complaints]: [string[], string[]] = [[], []]
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') foreign.push(request.url())
    })
    page.on(
      'console',
      (message) => message.type() === 'error' && !message.location().url.endsWith('/favicon.svg') && complaints.push(message.text()),
    )
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`http://127.0.0.1:${open.port}/api/docs`)
    await page.getByText('Create a record from its first original').waitFor()
    await page.getByText('Create a record from its first original').click()
    await page.getByText('idempotencyKey').first().waitFor()
    expect(complaints).toEqual([])
    expect(foreign).toEqual([])
  } finally {
    await browser.close()
    await open.close()
  }
})
