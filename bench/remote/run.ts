import { readdir } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { createFlyocrEngine } from '#engine/flyocr/flyocr-engine.ts'
import { readLive, readPairs } from '../faces/face-sets.ts'
import { dataFolder } from '../data-folder.ts'
import { percentile, share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'
import { alignmentFolder, countAligned } from './aligned.ts'
import { askBoth, type AskedSample } from './ask-both.ts'
import { type CompatBench, openCompat } from './open-compat.ts'
import { timeRoute } from './time-route.ts'
import { compareFilm, comparePair, compareStill, type FaceEnds, films } from './same-faces.ts'
import type { ComparedValue, Fate } from './same-values.ts'
import { drawnSamples, folderSamples, isAsked, type Sample, undrawnTypes } from './samples.ts'

export interface RemoteBenchOptions {
  /** A data folder; null: documents drawn by this project. */
  folder: string | null
  /** Only documents whose set and name have it. */
  only: string
  /** The route's own time alone. */
  isTimed: boolean
  runs: number
  verbose: boolean
}

const today = '2026-11-28'
/** Specimens of each document whose values are looked for where they stand. */
const specimensEach = 4
/** A server that is busy with other benches still answers. */
const timeoutMs = 300_000

interface Ends extends FaceEnds {
  server: CompatBench
}

/** Our client against our server: whether values come back as the engine proposes them, what the route takes beside it, and places found for values without. */
export async function benchRemote(options: RemoteBenchOptions): Promise<void> {
  const engine = createEmbeddedEngine({ workers: 2 })
  await engine.start()
  const server = await openCompat(engine)
  const remote = createFlyocrEngine({ access: server.access, now: () => new Date(), timeoutMs })
  const ends = { engine, remote, server }
  try {
    await (options.isTimed ? benchRoute(ends, options) : benchValues(ends, options))
  } finally {
    await Promise.all([server.stop(), remote.stop(), engine.stop()])
  }
}

async function benchRoute({ engine, server }: Ends, { runs }: RemoteBenchOptions): Promise<void> {
  const aligned = await countAligned(engine, { each: specimensEach, today })
  const files = (await readdir(alignmentFolder)).filter((name) => name.endsWith('.jpg')).toSorted()
  const times = await timeRoute(engine, server, { paths: files.map((name) => join(alignmentFolder, name)), runs, today })
  const [over, route, alone] = [times.overMs, times.routeMs, times.engineMs].map((each) => percentile(each, 50))
  const told = (ms = Number.NaN): string => `${ms.toFixed(1)} ms`
  const rows = [
    ['the route and the wire over the engine, p50', told(over), '<= 15 ms'],
    ['an answered call whole, p50', told(route), ''],
    ['the engine asked for the same, in turn, p50', told(alone), ''],
    ['values found where they are printed', share(aligned.right, aligned.all), '>= 97 %'],
  ]
  console.log(`\n${table(['', 'found', 'goal'], rows)}\n`)
  console.log(`${times.overMs.length} calls, load ${loadavg()[0]?.toFixed(1)}`)
  console.log(await writeResults('remote-time', { rows, times, missed: aligned.missed }))
}

async function benchValues(ends: Ends, options: RemoteBenchOptions): Promise<void> {
  const samples = await samplesOf(options)
  const asked: AskedSample[] = []
  for (const sample of samples.filter((known) => isAsked(known, options.only))) {
    const one = await askBoth({ ...ends, behind: ends.server.behind, today }, sample)
    if (options.verbose) tellDiffering(one)
    asked.push(one)
    if (process.stderr.isTTY) process.stderr.write(`\r${asked.length} of ${samples.length} `)
  }
  if ('faces'.includes(options.only) || options.only === '') asked.push(...(await facesOf(ends, options)))
  const sets = [...new Set(asked.map(({ set }) => set))]
  const rows = [
    ...sets.map((set) =>
      rowOf(
        set,
        asked.filter((sample) => sample.set === set),
      ),
    ),
    rowOf('all (goals: all, 0, 0)', asked),
  ]
  console.log(`\n${table(head, rows)}\n`)
  tellApart(asked)
  const undrawn = options.folder === null && options.only === '' ? undrawnTypes(samples) : []
  if (undrawn.length > 0) console.log(`Nobody knows how these look: ${undrawn.join(', ')}\n`)
  console.log(await writeResults('remote', { rows, asked }))
  if (asked.flatMap(({ values }) => values).some(({ fate }) => fate === 'wire')) process.exitCode = 1
}

async function samplesOf({ folder }: RemoteBenchOptions): Promise<Sample[]> {
  if (folder !== null) return folderSamples(folder)
  return [...(await drawnSamples()), ...(await folderSamples(await dataFolder(undefined)))]
}

async function facesOf(ends: Ends, { folder, verbose }: RemoteBenchOptions): Promise<AskedSample[]> {
  const asked: AskedSample[] = []
  const add = (set: string, id: string, values: ComparedValue[]): void => {
    const one = { id, set, outcome: 'read', values }
    if (verbose) tellDiffering(one)
    asked.push(one)
  }
  if (folder === null) {
    for (const [id, film] of Object.entries(films)) add('drawn films', id, await compareFilm(ends, film))
    return asked
  }
  for (const pair of await readPairs(folder)) add('faces', pair.id, await comparePair(ends, pair))
  for (const still of await readLive(folder)) add('liveness', still.id, await compareStill(ends, still))
  return asked
}

const head = [
  '',
  'documents',
  'answered',
  'values as proposed here',
  "in the zone's letters",
  'read otherwise there',
  'changed on the wire',
  'no item',
]

function rowOf(name: string, asked: readonly AskedSample[]): string[] {
  const values = asked.flatMap((sample) => sample.values)
  const count = (fate: Fate): number => values.filter((value) => value.fate === fate).length
  return [
    name,
    String(asked.length),
    String(asked.filter(({ outcome }) => outcome === 'read').length),
    share(count('same'), values.length - count('no-item')),
    ...(['zone', 'read-otherwise', 'wire', 'no-item'] as const).map((fate) => String(count(fate))),
  ]
}

function tellDiffering({ id, set, outcome, values }: AskedSample): void {
  if (outcome !== 'read') console.log(`${set} ${id}: ${outcome}`)
  for (const { field, fate, own, back } of values) {
    if (fate !== 'same' && fate !== 'no-item') console.log(`${set} ${id} ${field}: ${own} > ${back ?? '-'} (${fate})`)
  }
}

/** What no item of the reference carries, and what was not asked there or not answered. */
function tellApart(asked: readonly AskedSample[]): void {
  const values = asked.flatMap((sample) => sample.values)
  const lacking = values.flatMap(({ fate, field }) => (fate === 'no-item' ? [field.replace(/:\d+:/, ':')] : []))
  const outcomes = asked.flatMap(({ outcome }) => (outcome === 'read' ? [] : [outcome]))
  console.log(`no item of the reference: ${counted(lacking)}\n`)
  console.log(`not answered: ${counted(outcomes)}\n`)
}

function counted(names: readonly string[]): string {
  const counts = [...new Set(names)].map((name) => `${name} (${names.filter((one) => one === name).length})`)
  return counts.length === 0 ? 'none' : counts.join(', ')
}
