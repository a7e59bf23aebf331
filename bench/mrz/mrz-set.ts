import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const itemSchema = z.object({
  id: z.string(),
  kind: z.string().default(''),
  tags: z.array(z.string()).default([]),
  files: z.array(z.string()).min(1),
  truth: z.object({ lines: z.array(z.string()), values: z.record(z.string(), z.string()).optional() }),
})
export type ZoneItem = z.infer<typeof itemSchema>

const truthSchema = z.object({ set: z.literal('mrz'), items: z.array(itemSchema).min(1) })

export interface ZoneSet {
  items: readonly ZoneItem[]
  /** The item's pictures, in order. */
  picturesOf: (item: ZoneItem) => Promise<Buffer[]>
}

/** The set `mrz` of a data folder in the format that bench/README.md describes; null where it has none. */
export async function readZones(folder: string): Promise<ZoneSet | null> {
  const path = join(folder, 'mrz', 'truth.json')
  if (!existsSync(path)) return null
  const { items } = truthSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  return {
    items,
    picturesOf: ({ files }) => Promise.all(files.map((file) => readFile(join(folder, 'mrz', file)))),
  }
}
