import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestApi } from '#testing/test-api.ts'
import { type TestBrowser, openTestBrowser } from '#testing/test-browser.ts'
import { codeOf } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const api = await openTestApi(createToldEngine())
const { services, errors } = api
const { database } = services
const passphrase = 'four words of nobody'

/** What an authenticator app shows (RFC 6238): from the secret as it is typed, now or some half minutes later. */
function codeOfApp(secret: string, later = 0): string {
  const bits = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
  const mac = createHmac('sha1', key).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

let owner = openTestBrowser(api)
let secret = ''
let spareCodes: string[] = []
afterEach(() => expect(errors).toEqual([]))
beforeEach(async () => {
  for (const table of ['sign_in_try', 'verification', 'person', 'setting'] as const) await database.deleteFrom(table).execute()
  owner = openTestBrowser(api)
  await owner.client.people.turnOn({ name: 'Maria Lund', signInName: 'maria', passphrase })
  const begun = await owner.client.session.startCodes({ passphrase })
  expect(begun.address).toMatch(/^otpauth:\/\/totp\/Countercheck%3Amaria\?secret=/)
  ;({ secret, spareCodes } = begun)
  expect(await codeOf(owner.client.session.confirmCodes({ code: '000000' }))).toBe('sign-in.code-wrong')
  expect((await owner.client.session.get()).person?.codes).toBe(false)
  await owner.client.session.confirmCodes({ code: codeOfApp(secret) })
})

async function half(): Promise<TestBrowser> {
  const browser = openTestBrowser(api)
  expect(await browser.client.session.signIn({ name: 'maria', passphrase })).toEqual({ next: 'code' })
  return browser
}

test('a passphrase alone is not enough any more; the session that turned codes on goes on under a new token', async () => {
  expect((await owner.client.session.get()).person?.codes).toBe(true)
  const browser = await half()
  expect((await browser.client.session.get()).person).toBeNull()
  await browser.client.session.confirm({ code: codeOfApp(secret, 1) })
  expect((await browser.client.session.get()).person?.name).toBe('Maria Lund')
})

test('each code that was kept aside counts once', async () => {
  const [spare = ''] = spareCodes
  expect(spareCodes).toHaveLength(10)
  await (await half()).client.session.confirm({ code: spare })
  expect(await codeOf((await half()).client.session.confirm({ code: spare }))).toBe('sign-in.code-wrong')
})

test('wrong codes are counted: a few for one passphrase, then a pause for the person', async () => {
  const codes: string[] = []
  for (let round = 0; round < 3; round += 1) {
    const browser = await half()
    for (let count = 0; count < 6; count += 1) codes.push(await codeOf(browser.client.session.confirm({ code: '000000' })))
  }
  expect(codes.filter((code) => code === 'sign-in.code-wrong').length).toBeLessThanOrEqual(10)
  expect(await codeOf((await half()).client.session.confirm({ code: codeOfApp(secret) }))).toBe('sign-in.paused')
})

test('without the passphrase before it a code opens nothing', async () => {
  expect(await codeOf(openTestBrowser(api).client.session.confirm({ code: codeOfApp(secret) }))).toBe('sign-in.code-late')
})

test('codes end with the passphrase, or when an admin gives a new one', async () => {
  expect(await codeOf(owner.client.session.endCodes({ passphrase: 'not the passphrase' }))).toBe('sign-in.refused')
  await owner.client.session.endCodes({ passphrase })
  const browser = openTestBrowser(api)
  expect(await browser.client.session.signIn({ name: 'maria', passphrase })).toEqual({ next: 'signed-in' })
})

test('what app and server share is not in the database as it is', async () => {
  const kept = JSON.stringify(await database.selectFrom('two_factor').selectAll().execute())
  expect(kept).not.toContain(secret)
  for (const spare of spareCodes) expect(kept).not.toContain(spare)
})
