import type { LaunchOptions } from '@playwright/test'
import { fakeCameraFlags } from '../../src/testing/fake-camera/make-fake-camera.ts'
import { findChromium } from '../../src/testing/find-chromium.ts'

/** Starts the browser with one camera, which shows the film of a file over and over. */
export function launchWithCamera(file: string): LaunchOptions {
  const executablePath = findChromium()
  return {
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...fakeCameraFlags(file)],
  }
}
