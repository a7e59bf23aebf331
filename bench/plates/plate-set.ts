import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { plateColours } from '#domain/plate/plate-pattern.ts'

const itemSchema = z.object({
  id: z.string(),
  kind: z.string().default(''),
  tags: z.array(z.string()).default([]),
  files: z.array(z.string()).length(1),
  truth: z.object({ plate: z.string(), colour: z.enum(plateColours).optional() }),
})
export type PlateItem = z.infer<typeof itemSchema>

const truthSchema = z.object({ set: z.literal('plates'), items: z.array(itemSchema).min(1) })

export interface PlateSet {
  items: readonly PlateItem[]
  pictureOf: (item: PlateItem) => Promise<Buffer>
}

/** Reads the set `plates` of a data folder in the format that bench/README.md describes. */
export async function readPlateSet(folder: string): Promise<PlateSet> {
  const { items } = truthSchema.parse(JSON.parse(await readFile(join(folder, 'plates', 'truth.json'), 'utf8')))
  return { items, pictureOf: ({ files }) => readFile(join(folder, 'plates', files[0] ?? '')) }
}
