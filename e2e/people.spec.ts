import type { Page } from '@playwright/test'
import { codeOfApp } from '../src/testing/code-of-app.ts'
import { captureByApi, verifyButton } from './support/desk.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expect, test } from './support/journey.ts'
import { specimenFiles } from './support/specimen-files.ts'

// The browser itself writes a refused sign-in to the console.
test.use({ allowErrors: [/status of 401/] })

const maria = { name: 'Maria Lund', signInName: 'maria', passphrase: 'four words of nobody' }
const jun = { name: 'Jun Park', signInName: 'jun', passphrase: 'quite another passphrase' }

/** Whatever happened, the next journey finds a server where nobody signs in. */
test.afterEach(async ({ request, home }) => {
  await request.post(`${home}/api/v1/session`, { data: { name: maria.signInName, passphrase: maria.passphrase } })
  await request.post(`${home}/api/v1/accounts/off`, { data: { passphrase: maria.passphrase } })
})

async function describePerson(page: Page, person: typeof maria): Promise<void> {
  await page.getByLabel('Full name').fill(person.name)
  await page.getByLabel('Name to sign in with').fill(person.signInName)
  await page.getByLabel('Passphrase', { exact: true }).first().fill(person.passphrase)
}

async function expectNoWiderThanPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1440, height: 900 })
}

async function turnAccountsOn(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/settings?part=people`)
  await describePerson(page, maria)
  await page.getByRole('button', { name: 'Turn accounts on' }).click()
  await expect(page.getByRole('button', { name: 'Maria Lund, signed in' })).toBeVisible()
  await page.goto(`${home}/settings?part=people`)
}

test('accounts are turned on, a reviewer signs in by keys alone and verifies, and the history bears his name', async ({
  page,
  home,
  request,
  browser,
}) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.passport })
  await turnAccountsOn(page, home)
  await expect(page.getByRole('row', { name: /Maria Lund, you/ })).toBeVisible()
  await describePerson(page, jun)
  await page.getByRole('button', { name: 'Add a person' }).click()
  await expect(page.getByRole('row', { name: /Jun Park/ })).toBeVisible()
  await expectAccessible(page)
  await expectNoWiderThanPhone(page)
  for (const part of ['Your company', 'Privacy and keeping', 'Copies and keys']) {
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: part }).click()
    await expect(page.getByRole('link', { name: part })).toHaveAttribute('aria-current', 'page')
    await expectAccessible(page)
    await expectNoWiderThanPhone(page)
  }
  await page.goto(`${home}/account`)
  await expect(page.getByText('This one')).toBeVisible()
  await expectAccessible(page)
  await expectNoWiderThanPhone(page)
  await page.goto(`${home}/settings?part=people`)

  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const his = await context.newPage()
  await his.goto(`${home}/review/${id}`)
  await expect(his.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await his.emulateMedia({ colorScheme })
    await expectAccessible(his)
  }
  await expectNoWiderThanPhone(his)
  await his.keyboard.type(jun.signInName)
  await his.keyboard.press('Tab')
  await his.keyboard.type('not his passphrase')
  await his.keyboard.press('Enter')
  await expect(his.getByText('Name and passphrase do not belong together. 4 tries left.')).toBeVisible()
  await expect(his.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await his.keyboard.press('Control+A')
  await his.keyboard.type(jun.passphrase)
  await his.keyboard.press('Enter')

  // Back where he was going.
  await expect(verifyButton(his)).toBeEnabled()
  await his.keyboard.press('Control+Enter')
  await expect(his.getByText(/^Verified /).first()).toBeVisible()
  await his.goto(`${home}/records?open=${id}`)
  await expect(his.getByText(/verified by Jun Park/i).first()).toBeVisible()

  await expect(his.getByRole('link', { name: 'Settings' })).toHaveCount(0)
  await his.goto(`${home}/settings`)
  await expect(his.getByText('Only an admin can change this.')).toBeVisible()

  // A change of his role signs him out at once.
  await page.getByRole('combobox', { name: 'Role of Jun Park' }).click()
  await page.getByRole('option', { name: 'Operator' }).click()
  await expect(his.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

/** A device that holds passkeys, as far as the browser knows; `recognise`: whether it knows the finger. */
async function addAuthenticator(page: Page): Promise<{ recognise: (isUserVerified: boolean) => Promise<void> }> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    recognise: async (isUserVerified) => void (await browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })),
  }
}

async function signOut(page: Page, { name }: Pick<typeof maria, 'name'>): Promise<void> {
  await page.getByRole('button', { name: `${name}, signed in` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
}

test('a passkey is made, signs in by keys alone, and is ended', async ({ page, home, request }) => {
  await request.post(`${home}/api/v1/accounts`, { data: maria })
  await page.goto(`${home}/account`)
  // An address in figures has no passkeys.
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toHaveCount(0)

  const authenticator = await addAuthenticator(page)
  await page.goto(`${home.replace('127.0.0.1', 'localhost')}/account`)
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.type(maria.signInName)
  await page.keyboard.press('Tab')
  await page.keyboard.type(maria.passphrase)
  await page.keyboard.press('Enter')
  const card = page.getByRole('region', { name: 'Passkeys' })
  await card.getByLabel('Name of the passkey').fill('Laptop')
  await card.getByLabel('Your passphrase').fill('not the passphrase')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('alert')).toHaveText(/do not belong together/)
  await card.getByLabel('Your passphrase').fill(maria.passphrase)
  await page.keyboard.press('Enter')
  await expect(card.getByText(/Laptop made .* not used yet/)).toBeVisible()
  await expectAccessible(page)
  await expectNoWiderThanPhone(page)

  await signOut(page, maria)
  const enter = page.getByRole('button', { name: 'Sign in with a passkey' })
  await expectAccessible(page)
  await authenticator.recognise(false)
  await enter.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('No passkey was shown.')).toBeVisible()
  await authenticator.recognise(true)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Maria Lund, signed in' })).toBeVisible()

  await page.goto(`${home.replace('127.0.0.1', 'localhost')}/account`)
  await expect(card.getByText(/Laptop last used/)).toBeVisible()
  await card.getByRole('button', { name: 'End the passkey Laptop' }).click()
  await expect(card.getByText('You have none yet.')).toBeVisible()
  await signOut(page, maria)
  await enter.click()
  await expect(page.getByText('This passkey was not accepted.')).toBeVisible()
})

test('a program is let in by a token that is shown once, until it is ended; an auditor reads in the history what it did', async ({
  page,
  home,
  request,
  browser,
  playwright,
}) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.passport })
  await turnAccountsOn(page, home)
  await page.getByLabel('Name of the program').fill('Scanner 3')
  await page.getByRole('button', { name: 'Add a service account' }).click()
  await page.getByRole('button', { name: 'New token for Scanner 3' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it is for').fill('nightly import')
  await dialog.getByLabel('See records and pictures').check()
  await dialog.getByRole('button', { name: 'Make it' }).click()
  await expect(dialog.getByText('It is shown only now')).toBeVisible()
  await expectAccessible(page)
  await expectNoWiderThanPhone(page)
  const token = await dialog.getByLabel('Token', { exact: true }).inputValue()
  await dialog.getByRole('button', { name: 'I have put it away' }).click()
  await expect(page.getByText('never used')).toBeVisible()
  expect(await page.content()).not.toContain(token)

  const program = await playwright.request.newContext({ extraHTTPHeaders: { authorization: `Bearer ${token}` } })
  expect((await program.get(`${home}/api/v1/records`)).status()).toBe(200)
  expect((await program.get(`${home}/api/v1/people`)).status()).toBe(403)
  expect((await program.get(`${home}/api/v1/records/${id}/pages/0/picture`)).status()).toBe(200)
  await page.reload()
  await expect(page.getByText(/last used/)).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await expectNoWiderThanPhone(page)
  await page.getByRole('button', { name: 'End the token nightly import' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).click()
  await expect(page.getByText('No token: nothing comes in by this account.')).toBeVisible()
  expect((await program.get(`${home}/api/v1/records`)).status()).toBe(401)
  await program.dispose()

  const ines = { name: 'Ines Moreau', signInName: 'ines', passphrase: 'passphrase of an auditor' }
  await page.request.post(`${home}/api/v1/people`, { data: { ...ines, role: 'auditor' } })
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const hers = await context.newPage()
  await hers.goto(home)
  await expect(hers.getByLabel('Name', { exact: true })).toBeFocused()
  await hers.keyboard.type(ines.signInName)
  await hers.keyboard.press('Tab')
  await hers.keyboard.type(ines.passphrase)
  await hers.keyboard.press('Enter')
  // She begins where she may look, and nowhere else.
  await expect(hers.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
  await expect(hers.getByText('The log adds up')).toBeVisible()
  await expect(hers.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(['', 'History'])
  const lines = hers.getByRole('region', { name: 'What happened, newest first' }).getByRole('listitem')
  await expect(lines.filter({ hasText: 'Token ended' })).toContainText('Maria Lund')
  await expect(lines.filter({ hasText: 'Token made' })).toContainText('for Scanner 3: See records and pictures')
  for (const colorScheme of ['light', 'dark'] as const) {
    await hers.emulateMedia({ colorScheme })
    await expectAccessible(hers)
  }
  await expectNoWiderThanPhone(hers)

  await hers.getByRole('combobox', { name: 'Who' }).click()
  await hers.keyboard.type('Scanner')
  await hers.keyboard.press('Enter')
  await expect(lines.first()).toContainText('Token refused')
  await expect(lines.filter({ hasText: 'Picture looked at' })).toHaveCount(1)
  await hers.getByRole('button', { name: `All about document ${id.slice(0, 8)}` }).click()
  await expect(lines).toHaveCount(1)
  await hers.getByRole('combobox', { name: 'Who' }).click()
  await hers.keyboard.type('Everybody')
  await hers.keyboard.press('Enter')
  await expect(lines.filter({ hasText: 'Captured' })).toHaveCount(1)
  await expect(hers.getByRole('button', { name: /Open document/ })).toHaveCount(0)
  const head = hers.waitForEvent('download')
  await hers.getByRole('link', { name: 'Download the signed head' }).click()
  expect((await head).suggestedFilename()).toMatch(/^history-head-\d+\.json$/)

  await page.goto(`${home}/history?record=${id}`)
  await page
    .getByRole('button', { name: /Open document/ })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`/records\\?open=${id}`))
  await context.close()
})

test('a code of an app is asked for once that is turned on, and no longer once it is turned off', async ({ page, home, request }) => {
  await request.post(`${home}/api/v1/accounts`, { data: maria })
  await request.post(`${home}/api/v1/people`, { data: { ...jun, role: 'reviewer' } })
  const enter = async () => {
    await page.getByLabel('Name', { exact: true }).fill(jun.signInName)
    await page.getByLabel('Passphrase', { exact: true }).fill(jun.passphrase)
    await page.keyboard.press('Enter')
  }
  await page.goto(`${home}/account`)
  await enter()
  const card = page.getByRole('region', { name: 'Codes at sign-in' })
  await card.getByLabel('Your passphrase').fill(jun.passphrase)
  await page.keyboard.press('Enter')
  await expect(card.getByRole('img', { name: 'QR code of the secret for the app' })).toBeVisible()
  const secret = (await card.locator('code').textContent()) ?? ''
  const [spare = ''] = await card.getByRole('listitem').allTextContents()
  await expectAccessible(page)
  await expectNoWiderThanPhone(page)
  const code = card.getByLabel('Code that the app shows')
  await code.fill('000000')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('alert')).toHaveText(/^This code is not right/)
  await code.fill(codeOfApp(secret))
  await page.keyboard.press('Enter')
  await expect(card.getByText('A code is asked for.')).toBeVisible()

  await signOut(page, jun)
  await enter()
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible()
  await expect(page.getByLabel('Code', { exact: true })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('000000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This code is not right.')).toBeVisible()
  // The field is selected: what is typed takes its place. The next code, because each counts once.
  await page.keyboard.type(codeOfApp(secret, 1))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Jun Park, signed in' })).toBeVisible()

  await signOut(page, jun)
  await enter()
  await page.getByLabel('Code', { exact: true }).fill(spare)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Jun Park, signed in' })).toBeVisible()
  await page.goto(`${home}/account`)
  await card.getByLabel('Your passphrase').fill(jun.passphrase)
  await page.keyboard.press('Enter')
  await expect(card.getByText('No code is asked for.')).toBeVisible()
  await signOut(page, jun)
  await enter()
  await expect(page.getByRole('button', { name: 'Jun Park, signed in' })).toBeVisible()
})
