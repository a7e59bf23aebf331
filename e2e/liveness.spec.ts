import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Locator, type Page } from '@playwright/test'
import { findChromium } from '../src/testing/find-chromium.ts'
import { filmMovingFace, videoOfMovingFace } from '../src/testing/faces/moving-face.ts'
import { captureByApi, recordOf } from './support/desk.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expect, test as plain } from './support/journey.ts'
import { launchWithCamera } from './support/launch-with-camera.ts'
import { specimenFiles } from './support/specimen-files.ts'

/** Without beard and glasses, at which the landmarks lose some blinks and mouths of drawn people. */
const carla = 6
const perSecond = 15

/** Somebody who does all that may be asked for, over and over; each act has a pause before and after. */
const loop = {
  likeness: carla,
  // At the end long enough still for the last step.
  lengthMs: 7800,
  acts: [
    { act: 'blink' as const, atMs: 900, forMs: 400 },
    { act: 'mouth' as const, atMs: 1900, forMs: 900 },
    { act: 'turn-left' as const, atMs: 3300, forMs: 900 },
    { act: 'turn-right' as const, atMs: 4700, forMs: 900 },
  ],
}

/** The browser's only camera films a drawn person. It shows the file's frames at 30 a second: each stands in it twice. */
const test = plain.extend<object, { camera: string }>({
  camera: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'moving-face-'))
      const path = join(folder, 'face.mjpeg')
      const frames = await filmMovingFace({ ...loop, perSecond })
      await writeFile(path, Buffer.concat(frames.flatMap(({ bytes }) => [bytes, bytes])))
      await use(path)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  launchOptions: [
    async ({ camera }, use) => {
      await use(launchWithCamera(camera))
    },
    { scope: 'worker' },
  ],
})
test.use({ permissions: ['camera'] })

/** Whatever happened, the next journey finds faces turned off. */
test.afterEach(async ({ request, home }) => {
  await request.put(`${home}/api/v1/settings/faces`, { data: { isOn: false } })
})

/** What the camera sees for some seconds, as the browser itself keeps films: a WebM that does not say how long it is. */
async function filmOfCamera(page: Page, seconds: number): Promise<Buffer> {
  const bytes = await page.evaluate(async (forMs) => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true })
    const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recorder.start()
    await new Promise((resolve) => setTimeout(resolve, forMs))
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
    recorder.stop()
    await stopped
    for (const track of stream.getTracks()) track.stop()
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  }, seconds * 1000)
  return Buffer.from(bytes)
}

async function choose(section: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = section.page().waitForEvent('filechooser')
  await section.getByRole('button', { name: 'Choose a short video…' }).press('Enter')
  await (await chooser).setFiles(file)
}

/** Waits until the steps are over; on a busy machine frames are lost, and a step is asked for again. */
async function untilSeen(section: Locator): Promise<void> {
  const [over, again] = [section.getByRole('list', { name: 'What was seen' }), section.getByRole('button', { name: 'Again' })]
  for (let times = 0; times < 4; times++) {
    await expect(over.or(again)).toBeVisible({ timeout: 90_000 })
    if (await over.isVisible()) return
    await again.press('Enter')
    await expect(again).toBeHidden()
  }
}

test('a person in front of the camera does what is asked for, by keyboard; a still and videos are looked at', async ({
  page,
  home,
  request,
}) => {
  test.setTimeout(180_000)
  const { id } = await captureByApi(request, { home, path: specimenFiles.passport })
  await request.put(`${home}/api/v1/settings/faces`, { data: { isOn: true } })
  await expect.poll(async () => (await recordOf(request, { home, id })).status, { timeout: 60_000 }).not.toBe('reading')
  await page.goto(`${home}/review/${id}/faces`)
  await page.getByRole('button', { name: 'Start the camera' }).press('Enter')
  await page.getByRole('button', { name: 'Take the picture' }).press('Enter')
  const section = page.getByRole('region', { name: 'Is a living person in front of the camera?' })
  await expect(section.getByText('not certified against spoofing')).toBeVisible()
  await expectAccessible(page)

  await section.getByRole('button', { name: 'Look at the picture taken' }).press('Enter')
  const result = section.getByRole('list', { name: 'What was seen' })
  await expect(result.getByRole('listitem')).toHaveText(['Looks like a living person.'])
  await expect(section.getByText('Masks pass')).toBeVisible()

  await section.getByRole('button', { name: 'Begin the steps' }).press('Enter')
  await expect(section.getByText('Look straight ahead')).toBeVisible()
  await untilSeen(section)
  await expect(result.getByRole('listitem').first()).toHaveText('Looks like a living person.')
  await expect(result).toContainText('The same face from beginning to end.')
  await expect(result).toContainText('Followed 6 of 6 steps.')
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1440, height: 900 })

  await choose(section, { name: 'face.webm', mimeType: 'video/webm', buffer: await filmOfCamera(page, 3) })
  await expect(result).not.toContainText('steps', { timeout: 30_000 })
  await expect(result).toContainText('Looks like a living person.')
  const blink = { act: 'blink' as const, atMs: 700, forMs: 300 }
  const webp = await videoOfMovingFace({ likeness: carla, perSecond: 12, lengthMs: 1600, acts: [blink] })
  await choose(section, { name: 'face.webp', mimeType: 'image/webp', buffer: webp })
  await expect(result).toContainText('Blinked once.')
  await choose(section, { name: 'face.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no video') })
  await expect(section.getByText('This browser cannot play the video.')).toBeVisible()

  await section.getByRole('button', { name: 'Begin the steps' }).press('Enter')
  await section.getByRole('button', { name: 'Skip' }).press('Enter')
  await expect(section.getByText('Skipped')).toBeVisible()
  await section.getByRole('button', { name: 'Cancel' }).press('Enter')

  const { checks } = await (await request.get(`${home}/api/v1/records/${id}/liveness`)).json()
  expect(checks.map(({ way }: { way: string }) => way)).toEqual(['video', 'video', 'steps', 'still'])
})

/** From now on the browser's camera is refused with an error of this name, until it is called with null. */
async function refuseCamera(page: Page, name: string | null): Promise<void> {
  await page.evaluate((refusal) => {
    const own = Object.getPrototypeOf(navigator.mediaDevices).getUserMedia
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      if (refusal !== null) throw new DOMException('', refusal)
      return own.call(navigator.mediaDevices, constraints)
    }
  }, name)
}

/** As when its plug is pulled. */
async function pullPlug(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject
    if (!(stream instanceof MediaStream)) throw new Error('Nothing is filmed')
    for (const track of stream.getTracks()) {
      track.stop()
      track.dispatchEvent(new Event('ended'))
    }
  })
}

test('each failure of the camera is told by its own sentence, with a way on; the steps go on with one that came back', async ({
  page,
  home,
  request,
}) => {
  test.setTimeout(120_000)
  const { id } = await captureByApi(request, { home, path: specimenFiles.passport })
  await request.put(`${home}/api/v1/settings/faces`, { data: { isOn: true } })
  await expect.poll(async () => (await recordOf(request, { home, id })).status, { timeout: 60_000 }).not.toBe('reading')
  await page.goto(`${home}/review/${id}/faces`)
  const section = page.getByRole('region', { name: 'Is a living person in front of the camera?' })
  const again = section.getByRole('button', { name: 'Try again' })
  await expect(section.getByRole('button', { name: 'Begin the steps' })).toBeVisible()

  await refuseCamera(page, 'NotAllowedError')
  await section.getByRole('button', { name: 'Begin the steps' }).press('Enter')
  await expect(section.getByText('The browser does not let this page use the camera.')).toBeVisible()
  await expectAccessible(page)
  await refuseCamera(page, 'NotReadableError')
  await again.press('Enter')
  await expect(section.getByText('Another program is using the camera.')).toBeVisible()
  await refuseCamera(page, null)
  await again.press('Enter')
  await expect(section.getByText('Look straight ahead')).toBeVisible()
  await pullPlug(page)
  await expect(section.getByText('The camera was unplugged or switched off.')).toBeVisible()
  await expect(section.getByText('Look straight ahead')).toBeVisible()
  await again.press('Enter')
  await untilSeen(section)
  await expect(section.getByRole('list', { name: 'What was seen' })).toContainText('Followed 6 of 6 steps.')

  await page.keyboard.press('Escape')
  const person = page.getByRole('region', { name: 'Person on the document' })
  await expect(person.getByText('Looks like a living person.')).toBeVisible()
  await expect(person.getByText('A hint, by steps before the camera.')).toBeVisible()
  await expectAccessible(page)

  // A computer that has none.
  const executablePath = findChromium()
  const without = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: ['--no-sandbox', '--disable-gpu'] })
  const bare = await without.newPage()
  await bare.goto(`${home}/review/${id}/faces`)
  await bare.getByRole('button', { name: 'Begin the steps' }).press('Enter')
  await expect(bare.getByText('No camera was found.')).toBeVisible()
  await expect(bare.getByText('Choose a short video instead.')).toBeVisible()
  await bare.getByRole('button', { name: 'Start the camera' }).press('Enter')
  await expect(bare.getByText('Choose a picture instead.')).toBeVisible()
  await without.close()
})
