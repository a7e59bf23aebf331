import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of Playwright's own Chromium, else of the system's Chromium or Chrome; null when there is none. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [chromium.executablePath(), ...inPath, ...places].find((path) => existsSync(path)) ?? null
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

function installFromDebian(): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  process.stderr.write('No Chromium found. Installing Debian’s package chromium.\n')
  if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
}

function installFromPlaywright(): void {
  process.stderr.write('No Chromium found. Playwright fetches its own.\n')
  run('npx', ['playwright', 'install', 'chromium'])
}

/**
 * Like `findChromium`, but installs one where there is none: Debian's package when run as root there, else Playwright's download.
 * @throws Error with a sentence that says what to install.
 */
export function ensureChromium(): string {
  for (const install of [() => undefined, installFromDebian, installFromPlaywright]) {
    install()
    const path = findChromium()
    if (path !== null) return path
  }
  throw new Error('No Chromium was found. Install Chromium or Google Chrome, or run `npx playwright install chromium`.')
}
