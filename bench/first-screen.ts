import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { table } from './table.ts'
import { writeResults } from './write-results.ts'

const chunkSchema = z.object({
  file: z.string(),
  isEntry: z.boolean().default(false),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
})
const manifestSchema = z.record(z.string(), chunkSchema)
type Manifest = z.infer<typeof manifestSchema>

const goalKb = 200
/** The screens that may come first, and the source of each one's lazy chunk. */
const firstScreens = { 'first run': 'src/app/pages/first-run-page.tsx', queue: 'src/app/pages/queue-page.tsx' } as const

/** All chunks that must be there before those in `keys` can run. */
function withImports(manifest: Manifest, keys: readonly string[]): Set<string> {
  const needed = new Set<string>()
  const open = [...keys]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (needed.has(key)) continue
    needed.add(key)
    open.push(...(manifest[key]?.imports ?? []))
  }
  return needed
}

async function gzipBytes(file: string): Promise<number> {
  return gzipSync(await readFile(new URL(`../dist/client/${file}`, import.meta.url)), { level: 9 }).length
}

/** What the browser loads, gzipped, before the first screen shows, from the build's manifest: the entry, the screen's lazy chunk and all that both import. */
export async function benchFirstScreen(): Promise<void> {
  const path = new URL('../dist/client/.vite/manifest.json', import.meta.url)
  const manifest = manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  const keys = Object.keys(manifest)
  const entries = keys.filter((key) => manifest[key]?.isEntry)
  const screens = await Promise.all(
    Object.entries(firstScreens).map(async ([screen, source]) => {
      // Without it the figure would be too good.
      if (manifest[source] === undefined)
        throw new Error(`The build has no chunk of ${source}. Build again, or correct its name in bench/first-screen.ts.`)
      const files = [...withImports(manifest, [...entries, source])]
        .flatMap((key) => manifest[key]?.file ?? [])
        .filter((file) => file.endsWith('.js'))
      const sizes = await Promise.all(files.map(async (file) => ({ file, bytes: await gzipBytes(file) })))
      return { screen, files: sizes, kb: sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000 }
    }),
  )
  for (const { screen, files, kb } of screens) {
    const rows = files.toSorted((a, b) => b.bytes - a.bytes).map(({ file, bytes }) => [file, (bytes / 1000).toFixed(1)])
    console.log(`\n${screen}: ${kb.toFixed(1)} kB of JavaScript, gzip (goal ${goalKb} kB)\n${table(['file', 'kB'], rows)}`)
  }
  console.log(`\n${await writeResults('first-screen', screens)}`)
  if (screens.some(({ kb }) => kb > goalKb)) process.exitCode = 1
}
