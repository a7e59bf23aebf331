import { defineConfig } from '@playwright/test'
import { findChromium } from '../src/testing/find-chromium.ts'

const executablePath = findChromium() ?? undefined

/** Journeys in a real browser against the built product; each worker starts its own server on its own data folder. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './support/lay-out-product.ts',
  outputDir: '../test-results',
  // Much of a journey is waiting, for a browser or for a person's pace: two at once take two thirds of the time on two cores.
  workers: 2,
  // A busy machine may delay a browser past any patience; what then passes is listed as flaky. Losses are never tried again.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
})
