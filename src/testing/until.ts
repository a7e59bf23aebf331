import { vi } from 'vitest'

/** As long as a busy machine may need for anything; less than a test has. */
const patienceMs = 45_000

/** What `check` gives once it no longer throws, tried again and again. */
export async function until<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: patienceMs, interval: 50 })
}
