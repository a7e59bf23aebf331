import { availableParallelism } from 'node:os'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { Engine } from '#engine/engine.ts'
import { AppError } from '#domain/app-error.ts'
import { type BenchItem, type BenchSet, readDataFolder } from './data-folder.ts'
import { type ItemReading, type ItemScore, scoreItem } from './score-item.ts'
import { share, table } from './table.ts'
import { writeResults } from './write-results.ts'

/** An engine that names a type the catalogue lacks is at fault; counting its readings as unproven would hide that. */
function documentTypeOf(key: string | null): DocumentType | null {
  if (key === null) return null
  const documentType = findDocumentType(key)
  if (documentType === null) throw new Error(`The engine answers with the document type "${key}", which the catalogue does not have.`)
  return documentType
}

async function readItem(engine: Engine, pictures: readonly Buffer[], today: string): Promise<ItemReading> {
  try {
    const reading = await engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), documentType: null, today })
    if (reading === undefined) throw new Error('The engine cannot read documents.')
    const { documentType, pages } = reading
    return {
      lines: pages.flatMap(({ mrzLines }) => mrzLines),
      readings: pages.flatMap(({ readings }) => readings),
      documentType: documentTypeOf(documentType),
    }
  } catch (error) {
    // "Nothing was found" is an answer, and the right one where there is nothing.
    if (error instanceof AppError) return { lines: [], readings: [], documentType: null }
    throw error
  }
}

/** As many items at a time as the engine has threads. */
async function scoreAll(engine: Engine, { items, picturesOf }: BenchSet, workers: number): Promise<ItemScore[]> {
  const today = new Date().toISOString().slice(0, 10)
  const scores = new Map<BenchItem, ItemScore>()
  const open = [...items]
  const work = async () => {
    for (let item = open.shift(); item !== undefined; item = open.shift()) {
      scores.set(item, scoreItem(item, await readItem(engine, await picturesOf(item), today), today))
      if (process.stderr.isTTY) process.stderr.write(`\r${scores.size} of ${items.length} `)
    }
  }
  // All of them end before a failure is told: the engine is stopped next, and must be idle then.
  const ends = await Promise.allSettled(Array.from({ length: workers }, work))
  process.stderr.write('\n')
  const failure = ends.find((end) => end.status === 'rejected')
  if (failure !== undefined) throw failure.reason
  return items.flatMap((item) => scores.get(item) ?? [])
}

function sum(scores: readonly ItemScore[], part: 'lines' | 'fields' | 'proven'): string {
  const right = scores.reduce((total, score) => total + score[part].right, 0)
  return share(
    right,
    scores.reduce((total, score) => total + score[part].all, 0),
  )
}

function rowOf(name: string, scores: readonly ItemScore[]): string[] {
  const zones = scores.filter(({ hasZone }) => hasZone)
  return [
    name,
    share(scores.filter(({ exact }) => exact).length, scores.length),
    sum(scores, 'lines'),
    sum(scores, 'fields'),
    share(zones.filter(({ coreProven }) => coreProven).length, zones.length),
    sum(scores, 'proven'),
    String(scores.reduce((total, { wrong }) => total + wrong.length, 0)),
  ]
}

const head = ['', 'exact documents', 'exact lines', 'exact fields', 'number, birth, expiry proven', 'proven and right', 'proven and wrong']

function rowsBy(scores: readonly ItemScore[], namesOf: (score: ItemScore) => readonly string[]): string[][] {
  const names = [...new Set(scores.flatMap(namesOf))].toSorted()
  return names.map((name) =>
    rowOf(
      name,
      scores.filter((score) => namesOf(score).includes(name)),
    ),
  )
}

/** Print that is gone or too small: what counts there is that nothing wrong is claimed. */
const beyondReading = new Set(['deg:glare', 'deg:too-small'])

function isDegraded({ tags }: ItemScore): boolean {
  return tags.some((tag) => tag.startsWith('deg:'))
}

function printFailures(scores: readonly ItemScore[], items: readonly BenchItem[]): void {
  for (const [index, { id, exact, read, wrong }] of scores.entries()) {
    if (exact && wrong.length === 0) continue
    console.log(`\n${id}\n  ${(items[index]?.truth.lines ?? []).join('\n  ')}\n> ${read.join('\n> ')}`)
    for (const { field, value, truth } of wrong) console.log(`  proven and wrong: ${field} is ${truth}, was held to be ${value}`)
  }
}

export interface AccuracyOptions {
  /** A data folder in the format of bench/README.md. */
  folder: string
  /** Every item that is not exact, line by line. */
  verbose: boolean
}

/** How well the embedded engine reads machine-readable zones, and whether it ever calls something proven that is wrong. */
export async function benchAccuracy({ folder, verbose }: AccuracyOptions): Promise<void> {
  const set = await readDataFolder(folder)
  const workers = Math.min(4, availableParallelism())
  const engine = createEmbeddedEngine({ workers })
  await engine.start()
  try {
    const scores = await scoreAll(engine, set, workers)
    const zones = scores.filter(({ hasZone }) => hasZone)
    const clean = zones.filter((score) => !isDegraded(score))
    const beyond = zones.filter(({ tags }) => tags.some((tag) => beyondReading.has(tag)))
    const readable = zones.filter((score) => isDegraded(score) && !beyond.includes(score))
    const empty = scores.filter(({ hasZone }) => !hasZone)
    const groups = [
      rowOf('with a zone, undegraded', clean),
      rowOf('degraded, readable', readable),
      rowOf('degraded, beyond reading', beyond),
      rowOf('without a zone: none invented', empty),
    ]
    if (verbose) printFailures(scores, set.items)
    console.log(`\n${table(head, groups)}\n`)
    console.log(
      `${table(
        head,
        rowsBy(zones, ({ kind }) => [kind]),
      )}\n`,
    )
    console.log(
      `${table(
        head,
        rowsBy(zones, ({ tags }) => tags),
      )}\n`,
    )
    console.log(await writeResults('accuracy', { items: scores.length, scores }))
    if (scores.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
  } finally {
    await engine.stop()
  }
}
