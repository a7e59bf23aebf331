import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The built entry beside us or in the folder above; the source through a small starter when nothing is built. */
export function workerEntry({ built, starter }: { built: string; starter: string }): string {
  const found = [`./${built}`, `../${built}`, `./${starter}`]
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((path) => existsSync(path))
  if (!found) throw new Error(`The built server lacks ${built}. Run "npm run build".`)
  return found
}
