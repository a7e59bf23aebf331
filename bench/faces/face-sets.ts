import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const pairSchema = z.object({ id: z.string(), files: z.array(z.string()).length(2), truth: z.object({ same: z.boolean() }) })
const liveSchema = z.object({ id: z.string(), files: z.array(z.string()).length(1), truth: z.object({ live: z.boolean() }) })

export type FacePair = z.infer<typeof pairSchema> & { pictures: readonly [Buffer, Buffer] }
export type LiveItem = z.infer<typeof liveSchema> & { picture: Buffer }

async function itemsOf<Item>(folder: string, set: string, item: z.ZodType<Item>): Promise<Item[]> {
  const truth = z.object({ set: z.literal(set), items: z.array(item).min(1) })
  return truth.parse(JSON.parse(await readFile(join(folder, set, 'truth.json'), 'utf8'))).items
}

/** The set `faces` of a data folder: two pictures each, and whether they show one person. */
export async function readPairs(folder: string): Promise<FacePair[]> {
  const read = async (file = '') => readFile(join(folder, 'faces', file))
  const items = await itemsOf(folder, 'faces', pairSchema)
  return Promise.all(items.map(async (item) => ({ ...item, pictures: [await read(item.files[0]), await read(item.files[1])] as const })))
}

/** The set `liveness`: a picture each, and whether somebody stood in front of the camera. */
export async function readLive(folder: string): Promise<LiveItem[]> {
  const items = await itemsOf(folder, 'liveness', liveSchema)
  return Promise.all(items.map(async (item) => ({ ...item, picture: await readFile(join(folder, 'liveness', item.files[0] ?? '')) })))
}
