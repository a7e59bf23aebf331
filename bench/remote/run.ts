import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RemoteOutcome } from '#domain/remote-outcome.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'
import { createFlyocrEngine } from '#engine/flyocr/flyocr-engine.ts'
import { readByChoice } from '#engine/joined/read-by-choice.ts'
import { percentile, share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'
import { type AlignedCount, alignmentFolder, countAligned } from './aligned.ts'
import { type CompatBench, openCompat } from './open-compat.ts'
import { routeOverheads } from './route-overhead.ts'
import { type ComparedValue, compareValues } from './same-values.ts'

export interface RemoteBenchOptions {
  /** A data folder; null: pictures drawn by this project. */
  folder: string | null
  /** How many of its pictures. */
  most: number
  verbose: boolean
}

const today = '2026-11-28'
/** Specimens of each document. */
const each = 4

interface Gathered {
  compared: (ComparedValue & { id: string })[]
  outcomes: Map<string, number>
}

/** Our client against our server: values that come back, what the route takes beside the engine, and places found for values without. */
export async function benchRemote({ folder, most, verbose }: RemoteBenchOptions): Promise<void> {
  const engine = createEmbeddedEngine({ workers: 2 })
  await engine.start()
  const server = await openCompat(engine)
  const remote = createFlyocrEngine({ access: server.access, now: () => new Date(), timeoutMs: 60_000 })
  const aligned = await countAligned(engine, { each, today })
  const paths = (await picturesOf(folder ?? alignmentFolder)).slice(0, most)
  const gathered: Gathered = { compared: [], outcomes: new Map() }
  for (const path of paths) await askFor(path, { engine, remote, server, gathered })
  const overheadsMs = await routeOverheads(server, paths)
  await Promise.all([server.stop(), remote.stop(), engine.stop()])
  await report(gathered, { aligned, overheadsMs, verbose })
}

interface Ends {
  engine: Engine
  remote: Engine
  server: CompatBench
  gathered: Gathered
}

async function askFor(path: string, { engine, remote, server, gathered }: Ends): Promise<void> {
  const bytes = await readFile(path)
  const mayAsk = async () => {
    server.last()
    return true
  }
  const needs = { embedded: engine, remote, choiceOf: () => 'flyocr' as const, mayAsk }
  const reading = await readByChoice(needs, { pictures: [{ bytes }], documentType: null, today }).catch(() => null)
  const { reading: behind } = server.last()
  const name = nameOf(reading?.remote)
  gathered.outcomes.set(name, (gathered.outcomes.get(name) ?? 0) + 1)
  if (!reading || !behind || reading.remote?.outcome !== 'read') return
  gathered.compared.push(...compareValues(behind, reading, today).map((value) => ({ ...value, id: path })))
}

function nameOf(outcome: RemoteOutcome | undefined): string {
  return outcome ? `${outcome.outcome} ${outcome.because ?? ''}`.trim() : 'not read'
}

async function report(
  { compared, outcomes }: Gathered,
  { aligned, overheadsMs, verbose }: { aligned: AlignedCount; overheadsMs: readonly number[]; verbose: boolean },
): Promise<void> {
  const differing = compared.filter(({ isSame }) => !isSame)
  const told = differing.map(({ id, field, own, remote: back }) => `${id} ${field}: ${own} came back as ${back}`)
  if (verbose) console.log([...told, ...aligned.missed].join('\n'))
  const rows = [
    ['values that come back as the engine told them', share(compared.length - differing.length, compared.length), '100 %'],
    ['the route and the wire over the engine, p50', `${percentile(overheadsMs, 50).toFixed(1)} ms`, '<= 15 ms'],
    ['values found where they are printed', share(aligned.right, aligned.all), '>= 97 %'],
  ]
  console.log(`\n${table(['', 'found', 'goal'], rows)}\n`)
  console.log([...outcomes].map(([name, count]) => `${name}: ${count}`).join(', '))
  console.log(await writeResults('remote', { rows, outcomes: [...outcomes], differing: differing.length, overheadsMs }))
}

/** Pictures below a folder, in order of their names. */
async function picturesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .flatMap((entry) => (entry.isFile() && /\.(jpe?g|png)$/i.test(entry.name) ? [join(entry.parentPath, entry.name)] : []))
    .toSorted()
}
