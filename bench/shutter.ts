import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fakeCameraFlags, makeFakeCamera } from '#testing/fake-camera/make-fake-camera.ts'
import { launchChromium } from '#testing/launch-chromium.ts'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { startProduct } from './product.ts'
import { percentile, table } from './table.ts'
import { writeResults } from './write-results.ts'

const frame = { width: 1920, height: 1080 }
const restMs = 1500

interface ShutterTimes {
  /** The longest time that the page's thread answered nothing, from the key to the shot being safe. */
  blockedMs: number[]
  /** From the shutter to the end of the IndexedDB transaction. */
  safeMs: number[]
}

/** Presses Space and watches the page's thread by a message that it sends itself over and over. */
async function shoot(page: Page): Promise<{ blockedMs: number; safeMs: number }> {
  await page.evaluate(() => {
    performance.clearMeasures('shutter-to-safe')
    const { port1, port2 } = new MessageChannel()
    const watch = { last: 0, longest: 0, since: 0 }
    port1.start()
    port1.addEventListener('message', () => {
      const now = performance.now()
      if (watch.since > 0) watch.longest = Math.max(watch.longest, now - watch.last)
      watch.last = now
      if (performance.getEntriesByName('shutter-to-safe').length === 0) port2.postMessage(null)
      else document.body.dataset['blockedMs'] = String(watch.longest)
    })
    delete document.body.dataset['blockedMs']
    addEventListener('keydown', () => (watch.since = watch.last = performance.now()), { once: true, capture: true })
    port2.postMessage(null)
  })
  await page.keyboard.press('Space')
  await page.waitForFunction(() => document.body.dataset['blockedMs'] !== undefined)
  return page.evaluate(() => ({
    blockedMs: Number(document.body.dataset['blockedMs']),
    safeMs: performance.getEntriesByName('shutter-to-safe').at(-1)?.duration ?? Number.NaN,
  }))
}

async function timeShots(url: string, camera: string, shots: number): Promise<ShutterTimes> {
  const browser = await launchChromium(fakeCameraFlags(camera))
  try {
    const page = await browser.newPage({ permissions: ['camera'] })
    await page.goto(`${url}/capture`)
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0)
    await page.keyboard.press('a')
    const times: ShutterTimes = { blockedMs: [], safeMs: [] }
    // The first two warm up.
    for (let shot = -2; shot < shots; shot++) {
      await page.waitForTimeout(restMs)
      const { blockedMs, safeMs } = await shoot(page)
      if (shot < 0) continue
      times.blockedMs.push(blockedMs)
      times.safeMs.push(safeMs)
    }
    return times
  } finally {
    await browser.close()
  }
}

/** The shutter at 1080p in headless Chromium, the camera a looped film: how long the page stands still, and until the shot is safe. */
export async function benchShutter(shots: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-shutter-'))
  const board = await openDrawingBoard()
  const { image } = await board.draw({ kind: 'passport', person: inventPerson('shutter'), widthPx: 1500 })
  await board.close()
  const camera = join(folder, 'camera.mjpeg')
  await makeFakeCamera(image, camera, frame)
  const product = await startProduct()
  try {
    const { blockedMs, safeMs } = await timeShots(product.url, camera, shots)
    const rowOf = (name: string, values: number[], goal: string) => [
      name,
      `${percentile(values, 50).toFixed(1)} ms`,
      `${percentile(values, 95).toFixed(1)} ms`,
      goal,
    ]
    const rows = [
      rowOf('page stands still', blockedMs, '16 ms at most'),
      rowOf('shutter to safe in IndexedDB', safeMs, 'p95 150 ms at most'),
    ]
    console.log(`\n${table([`${shots} shots at ${frame.width} x ${frame.height}`, 'p50', 'p95', 'goal'], rows)}`)
    console.log(`\n${await writeResults('shutter', { frame, blockedMs, safeMs })}`)
  } finally {
    await product.stop()
    await rm(folder, { recursive: true })
  }
}
