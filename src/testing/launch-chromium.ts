import { chromium, type Browser } from '@playwright/test'
import { ensureChromium } from './find-chromium.ts'

/** Start without a sandbox (containers have none), a GPU, and any talk to Google's hosts. */
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
] as const

/** Headless Chromium, Playwright's own or the system's. `flags` are added to the usual ones. The caller closes it. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags, ...flags] })
}
