import { availableParallelism } from 'node:os'
import { AppError } from '#domain/app-error.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'
import { inTurn } from '../in-turn.ts'
import { percentile, share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'
import { type ClassifyCase, drawnCases, folderCases } from './classify-cases.ts'

export interface ClassifyOptions {
  /** A data folder in the format of bench/README.md; null for drawn documents alone. */
  folder: string | null
  /** Only drawn types whose key has this in it. */
  only: string
  /** Every document that was taken for another. */
  verbose: boolean
}

interface ClassifyScore extends Pick<ClassifyCase, 'id' | 'group' | 'truth'> {
  documentType: string | null
  first: boolean
  amongThree: boolean
  /** What finding out the type takes of all pages, in milliseconds. */
  classifyMs: number
}

async function scoreOf(engine: Engine, { id, group, truth, isRight, pictures }: ClassifyCase, today: string): Promise<ClassifyScore> {
  const found = await detect(engine, await pictures(), today)
  const first = found.documentType !== null && isRight(found.documentType)
  const amongThree = first || found.guesses.slice(0, 3).some(({ documentType }) => isRight(documentType))
  return { id, group, truth, documentType: found.documentType, first, amongThree, classifyMs: found.classifyMs }
}

async function detect(engine: Engine, pictures: readonly Buffer[], today: string) {
  try {
    const reading = await engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), documentType: null, today })
    if (reading === undefined) throw new Error('The engine cannot read documents.')
    const classifyMs = reading.pages.reduce((sum, { timings }) => sum + (timings['classify'] ?? 0), 0)
    return { documentType: reading.documentType, guesses: reading.guesses ?? [], classifyMs }
  } catch (error) {
    // "Nothing was found" is an answer.
    if (error instanceof AppError) return { documentType: null, guesses: [], classifyMs: 0 }
    throw error
  }
}

function rowOf(name: string, scores: readonly ClassifyScore[]): string[] {
  const times = scores.map(({ classifyMs }) => classifyMs)
  return [
    name,
    share(scores.filter(({ first }) => first).length, scores.length),
    share(scores.filter(({ amongThree }) => amongThree).length, scores.length),
    percentile(times, 50).toFixed(0),
  ]
}

/** How well the engine finds out what a document is. */
export async function benchClassify({ folder, only, verbose }: ClassifyOptions): Promise<void> {
  const cases = [...(await drawnCases(only)), ...(folder === null ? [] : await folderCases(folder))]
  const today = new Date().toISOString().slice(0, 10)
  const engine = createEmbeddedEngine({ workers: Math.min(4, availableParallelism()) })
  await engine.start()
  try {
    const scores = await inTurn(availableParallelism(), cases, async (each) => scoreOf(engine, each, today))
    if (verbose)
      for (const { id, truth, documentType, first } of scores) if (!first) console.log(`${id}: ${truth} > ${documentType ?? '-'}`)
    const groups = [...new Set(scores.map(({ group }) => group))].toSorted()
    const rows = groups.map((name) =>
      rowOf(
        name,
        scores.filter(({ group }) => group === name),
      ),
    )
    console.log(`\n${table(['', 'found', 'among three', 'ms to tell'], [...rows, rowOf('all', scores)])}\n`)
    console.log(await writeResults('classify', { documents: scores.length, scores }))
  } finally {
    await engine.stop()
  }
}
