import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookForCodes } from '#engine/embedded/codes/code-reader.ts'
import { codeOfApp } from '#testing/code-of-app.ts'
import { openTestApi } from '#testing/test-api.ts'
import { type TestBrowser, openTestBrowser } from '#testing/test-browser.ts'
import { codeOf } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const api = await openTestApi(createToldEngine())
const { services, errors } = api
const { database } = services
const passphrase = 'four words of nobody'

/** What a camera reads. */
async function textOfQr(rows: readonly string[]): Promise<string> {
  const [side, scale] = [rows.length + 8, 6]
  const data = new Uint8Array((side * scale) ** 2).fill(255)
  for (let at = 0; at < data.length; at += 1) {
    const [x, y] = [Math.floor((at % (side * scale)) / scale) - 4, Math.floor(at / (side * scale) / scale) - 4]
    if (rows[y]?.[x] === '1') data[at] = 0
  }
  const [code] = await lookForCodes({ data, width: side * scale, height: side * scale }, { formats: ['QRCode'] })
  return code?.text ?? ''
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
  expect(await textOfQr(begun.qr)).toBe(begun.address)
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

test('a code of the app counts once, though it is shown for half a minute', async () => {
  const code = codeOfApp(secret, 1)
  await (await half()).client.session.confirm({ code })
  const second = await half()
  expect(await codeOf(second.client.session.confirm({ code }))).toBe('sign-in.code-wrong')
  expect((await second.client.session.get()).person).toBeNull()
  // Nor does the one that turned codes on.
  expect(await codeOf((await half()).client.session.confirm({ code: codeOfApp(secret) }))).toBe('sign-in.code-wrong')
})

test('sent several times at once it opens one session', async () => {
  const before = await database.selectFrom('session').select('id').execute()
  const browsers = await Promise.all([half(), half(), half()])
  const code = codeOfApp(secret, 1)
  const codes = await Promise.all(browsers.map(async ({ client }) => codeOf(client.session.confirm({ code }))))
  expect(codes.toSorted()).toEqual(['none', 'sign-in.code-wrong', 'sign-in.code-wrong'])
  expect(await database.selectFrom('session').select('id').execute()).toHaveLength(before.length + 1)
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
