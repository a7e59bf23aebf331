import { drawnZones } from './mrz/drawn-zones.ts'
import { drawnPlates } from './plates/drawn-plates.ts'
import { drawnPages } from './text/drawn-pages.ts'

const folder = '.cache/bench-drawn'

/** The data folder that was named; without one, specimens and pages that this project draws. */
export async function dataFolder(given: string | undefined): Promise<string> {
  if (given !== undefined) return given
  process.stderr.write('No --data: reading pictures of our own, drawn where they are not there yet.\n')
  await drawnZones(folder)
  await drawnPages(folder)
  await drawnPlates(folder)
  return folder
}
