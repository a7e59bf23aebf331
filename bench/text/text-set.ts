import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const itemSchema = z.object({
  id: z.string(),
  tags: z.array(z.string()).default([]),
  files: z.array(z.string()).min(1),
  truth: z.union([z.object({ lines: z.array(z.string()) }), z.object({ strings: z.array(z.string()) })]),
})

export const textSetNames = ['receipts', 'zh-text'] as const
export type TextSetName = (typeof textSetNames)[number]

/** Pages whose print is known. */
export interface TextItem {
  id: string
  set: TextSetName
  tags: readonly string[]
  /** All lines of Latin pages; of Chinese pages some strings. */
  strings: readonly string[]
  pictures: () => Promise<Buffer[]>
}

async function readSet(folder: string, set: TextSetName): Promise<TextItem[]> {
  const path = join(folder, set, 'truth.json')
  if (!existsSync(path)) return []
  const { items } = z.object({ set: z.literal(set), items: z.array(itemSchema) }).parse(JSON.parse(await readFile(path, 'utf8')))
  return items.map(({ id, tags, files, truth }) => ({
    id,
    set,
    tags,
    strings: 'lines' in truth ? truth.lines : truth.strings,
    pictures: () => Promise.all(files.map((file) => readFile(join(folder, set, file)))),
  }))
}

/** The text pages of a data folder in the format that bench/README.md describes; none where it has none. */
export async function readTextItems(folder: string): Promise<TextItem[]> {
  return (await Promise.all(textSetNames.map((set) => readSet(folder, set)))).flat()
}
