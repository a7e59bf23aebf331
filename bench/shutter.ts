import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fakeCameraFlags, makeFakeCamera } from '#testing/fake-camera/make-fake-camera.ts'
import { launchChromium } from '#testing/launch-chromium.ts'
import { openDrawingBoard } from '#testing/specimens/draw-specimen.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import { type LongestTask, longestTasks, traceCategories } from './longest-task.ts'
import { startProduct } from './product.ts'
import { percentile, table } from './table.ts'
import { writeResults } from './write-results.ts'

const frame = { width: 1920, height: 1080 }
/** The shot before is read by then. */
const restMs = 3000

interface ShutterTimes {
  /** The longest task on the page's thread, from the shutter to the shot being safe. */
  blocked: LongestTask[]
  /** From the shutter to the end of the IndexedDB transaction. */
  safeMs: number[]
}

async function shoot(page: Page): Promise<number> {
  await page.evaluate(() => performance.clearMeasures('shutter-to-safe'))
  await page.keyboard.press('Space')
  await page.waitForFunction(() => performance.getEntriesByName('shutter-to-safe').length > 0)
  const safeMs = await page.evaluate(() => performance.getEntriesByName('shutter-to-safe')[0]?.duration)
  await page.waitForTimeout(restMs)
  return safeMs ?? Number.NaN
}

async function timeShots(url: string, camera: string, shots: number): Promise<ShutterTimes> {
  const browser = await launchChromium(fakeCameraFlags(camera))
  try {
    const page = await browser.newPage({ permissions: ['camera'] })
    await page.goto(`${url}/capture`)
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0)
    // Not by itself: each shot is asked for. And the page stays where it is.
    await page.getByRole('switch', { name: 'Open review once it is read' }).uncheck()
    await page.getByRole('switch', { name: 'Auto' }).uncheck()
    await page.locator('video').click()
    for (let warmUp = 0; warmUp < 2; warmUp++) await shoot(page)
    await browser.startTracing(page, { categories: traceCategories })
    const safeMs: number[] = []
    for (let shot = 0; shot < shots; shot++) safeMs.push(await shoot(page))
    return { safeMs, blocked: longestTasks(await browser.stopTracing(), { from: 'shutter', to: 'shot-safe' }) }
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
    const { blocked, safeMs } = await timeShots(product.url, camera, shots)
    const rowOf = (name: string, values: number[], goal: string) => [
      name,
      `${percentile(values, 50).toFixed(1)} ms`,
      `${percentile(values, 95).toFixed(1)} ms`,
      goal,
    ]
    const rows = [
      rowOf(
        'longest task of the page’s thread',
        blocked.map(({ wall }) => wall),
        '16 ms at most',
      ),
      rowOf(
        'of it, processor time',
        blocked.map(({ cpu }) => cpu),
        '',
      ),
      rowOf('shutter to safe in IndexedDB', safeMs, 'p95 150 ms at most'),
    ]
    console.log(`\n${table([`${shots} shots at ${frame.width} x ${frame.height}`, 'p50', 'p95', 'goal'], rows)}`)
    console.log(`\n${await writeResults('shutter', { frame, blocked, safeMs })}`)
  } finally {
    await product.stop()
    await rm(folder, { recursive: true })
  }
}
