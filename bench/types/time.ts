import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import { AppError } from '#domain/app-error.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'
import { cards } from '#testing/cards/cards.ts'
import { scriptsOf } from '#testing/cards/scripts-of.ts'
import { percentile, table } from '../table.ts'
import { timed } from '../timed-reader.ts'
import { writeResults } from '../write-results.ts'
import { drawnTypes } from './drawn-types.ts'

export interface TypeTimesOptions {
  /** Only types whose key has this in it. */
  only: string
  /** How often each document is read either way. */
  runs: number
}

interface TypeTime {
  documentType: string
  /** Median CPU of the same pictures, in ms. */
  generalMs: number
  typeMs: number
  /** Median over the runs, each of two readings one after the other. */
  ratio: number
}

async function cpuOf(engine: Engine, pictures: readonly Buffer[], documentType: string): Promise<number> {
  const today = new Date().toISOString().slice(0, 10)
  const { cpuMs } = await timed(async () =>
    engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), documentType, today }).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error
    }),
  )
  return cpuMs
}

/** By turns, and the first of each turn by turns too: whatever else the machine does slows both. */
async function timeType(engine: Engine, pictures: readonly Buffer[], { key, runs }: { key: string; runs: number }): Promise<TypeTime> {
  const ways = [generalPage.key, key]
  for (const way of ways) await cpuOf(engine, pictures, way)
  const times: { general: number; own: number }[] = []
  for (let run = 0; run < runs; run++) {
    const spent = new Map<string, number>()
    for (const way of run % 2 === 0 ? ways : ways.toReversed()) spent.set(way, await cpuOf(engine, pictures, way))
    times.push({ general: spent.get(generalPage.key) ?? 0, own: spent.get(key) ?? 0 })
  }
  return {
    documentType: key,
    generalMs: percentile(
      times.map(({ general }) => general),
      50,
    ),
    typeMs: percentile(
      times.map(({ own }) => own),
      50,
    ),
    ratio: percentile(
      times.map(({ general, own }) => own / general),
      50,
    ),
  }
}

const scripts = { ours: 'Chinese and Latin (goal 1.2)', others: 'Arabic, Thai, Japanese' } as const

function printTimes(times: readonly TypeTime[]): void {
  const head = ['CPU, median of runs', 'as a general page, ms', 'as its type, ms', 'ratio']
  const rows = times
    .toSorted((a, b) => b.ratio - a.ratio)
    .map(({ documentType, generalMs, typeMs, ratio }) => [documentType, generalMs.toFixed(0), typeMs.toFixed(0), ratio.toFixed(2)])
  console.log(`\n${table(head, rows)}\n`)
  const groupOf = new Map(cards.map((card) => [card.documentType, scriptsOf(card)]))
  const totals = Object.entries(scripts).flatMap(([group, name]) => {
    const own = times.filter(({ documentType }) => groupOf.get(documentType) === group)
    if (own.length === 0) return []
    const [general, typed] = [own.reduce((sum, { generalMs }) => sum + generalMs, 0), own.reduce((sum, { typeMs }) => sum + typeMs, 0)]
    const worst = Math.max(...own.map(({ ratio }) => ratio))
    return [[name, general.toFixed(0), typed.toFixed(0), (typed / general).toFixed(2), worst.toFixed(2)]]
  })
  console.log(`${table(['all types together', ...head.slice(1), 'worst ratio'], totals)}\n`)
}

/** What reading a document as its type costs beside reading its pictures as general pages; one clean specimen a type. */
export async function benchTypeTimes({ only, runs }: TypeTimesOptions): Promise<void> {
  const { folder, specimens } = await drawnTypes(only)
  const clean = specimens.filter(({ treatment }) => treatment === 'clean')
  const engine = createEmbeddedEngine({ workers: 1 })
  await engine.start()
  try {
    const times: TypeTime[] = []
    for (const key of new Set(clean.map(({ documentType }) => documentType))) {
      const specimen = clean.find(({ documentType }) => documentType === key)
      if (!specimen || findDocumentType(key) === null) continue
      const pictures = await Promise.all(specimen.pages.map(({ file }) => readFile(join(folder, file))))
      times.push(await timeType(engine, pictures, { key, runs }))
    }
    printTimes(times)
    console.log(await writeResults('types-time', { runs, times }))
  } finally {
    await engine.stop()
  }
}
