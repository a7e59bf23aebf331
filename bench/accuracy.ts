import { availableParallelism } from 'node:os'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { zoneAccuracy } from './mrz/accuracy.ts'
import { readZones } from './mrz/mrz-set.ts'
import { textAccuracy } from './text/accuracy.ts'
import { readTextItems } from './text/text-set.ts'

export interface AccuracyOptions {
  /** A data folder in the format of bench/README.md. */
  folder: string
  /** Every item that is not exact, line by line. */
  verbose: boolean
}

/** How well the embedded engine reads the sets that the folder has. */
export async function benchAccuracy({ folder, verbose }: AccuracyOptions): Promise<void> {
  const [zones, texts] = await Promise.all([readZones(folder), readTextItems(folder)])
  if (zones === null && texts.length === 0) throw new Error(`${folder} has no set that bench/README.md describes.`)
  const workers = Math.min(4, availableParallelism())
  const engine = createEmbeddedEngine({ workers })
  await engine.start()
  try {
    if (zones !== null) await zoneAccuracy(engine, zones, { workers, verbose })
    if (texts.length > 0) await textAccuracy(engine, texts, { workers, verbose })
  } finally {
    await engine.stop()
  }
}
