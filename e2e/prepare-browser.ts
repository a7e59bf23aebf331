import { ensureChromium } from '../src/testing/find-chromium.ts'

console.info(`Browser for the journeys: ${ensureChromium()}`)
