import { availableParallelism } from 'node:os'
import { AppError } from '#domain/app-error.ts'
import type { TypeGuess } from '#domain/record.ts'
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
  /** Only these sets, parted by commas: `drawn`, or a set of the folder; all of them when empty. */
  sets: string
  /** Every n-th document from the k-th on, `k/n`, so that a run is short. */
  part: string
  /** Every document that was taken for another. */
  verbose: boolean
}

/** From here on a type that is none is a claim. */
const sureConfidence = 0.9

interface ClassifyScore extends Pick<ClassifyCase, 'id' | 'group' | 'truth'> {
  documentType: string | null
  guesses: readonly TypeGuess[]
  first: boolean
  amongThree: boolean
  /** Whether its side was told; null where there is none to tell. */
  sideTold: boolean | null
  /** It was taken for another, and surely. */
  isSureAndWrong: boolean
  /** What finding out the type takes of all pages, in milliseconds. */
  classifyMs: number
}

async function scoreOf(engine: Engine, { id, group, truth, side, isRight, pictures }: ClassifyCase, today: string): Promise<ClassifyScore> {
  const { documentType, guesses, sides, classifyMs } = await detect(engine, await pictures(), today)
  const first = documentType !== null && isRight(documentType)
  const amongThree = first || guesses.slice(0, 3).some((guess) => isRight(guess.documentType))
  const isSureAndWrong = guesses.some((guess) => guess.confidence >= sureConfidence && !isRight(guess.documentType))
  const sideTold = side === null ? null : sides[0] === side
  return { id, group, truth, documentType, guesses, first, amongThree, sideTold, isSureAndWrong, classifyMs }
}

async function detect(engine: Engine, pictures: readonly Buffer[], today: string) {
  try {
    const reading = await engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), documentType: null, today })
    if (reading === undefined) throw new Error('The engine cannot read documents.')
    const { documentType, guesses = [], pages } = reading
    const classifyMs = pages.reduce((sum, { timings }) => sum + (timings['classify'] ?? 0), 0)
    return { documentType, guesses, sides: pages.map(({ side }) => side ?? null), classifyMs }
  } catch (error) {
    // "Nothing was found" is an answer.
    if (error instanceof AppError) return { documentType: null, guesses: [], sides: [], classifyMs: 0 }
    throw error
  }
}

function rowOf(name: string, scores: readonly ClassifyScore[]): string[] {
  const count = (holds: (score: ClassifyScore) => boolean): number => scores.filter(holds).length
  const times = scores.map(({ classifyMs }) => classifyMs)
  return [
    name,
    share(
      count(({ first }) => first),
      scores.length,
    ),
    share(
      count(({ amongThree }) => amongThree),
      scores.length,
    ),
    share(
      count(({ sideTold }) => sideTold === true),
      count(({ sideTold }) => sideTold !== null),
    ),
    String(count(({ isSureAndWrong }) => isSureAndWrong)),
    percentile(times, 50).toFixed(0),
    percentile(times, 95).toFixed(0),
  ]
}

async function casesOf({ folder, only, sets, part }: ClassifyOptions): Promise<ClassifyCase[]> {
  const asked = sets === '' ? [] : sets.split(',')
  const isAsked = (set: string): boolean => asked.length === 0 || asked.includes(set)
  const drawn = isAsked('drawn') ? await drawnCases(only) : []
  const real = folder === null ? [] : await folderCases(folder)
  const [number = 1, of = 1] = part.split('/').map(Number)
  return [...drawn, ...real].filter(({ set }) => isAsked(set)).filter((_, index) => index % of === number - 1)
}

function lineOf({ id, truth, documentType, guesses }: ClassifyScore): string {
  const told = guesses.map((guess) => `${guess.documentType} ${guess.confidence.toFixed(2)}`).join(', ')
  return `${id}: ${truth} > ${documentType ?? '-'} (${told})`
}

/** How well the engine finds out what a document is. */
export async function benchClassify(options: ClassifyOptions): Promise<void> {
  const cases = await casesOf(options)
  const today = new Date().toISOString().slice(0, 10)
  const engine = createEmbeddedEngine({ workers: Math.min(4, availableParallelism()) })
  await engine.start()
  try {
    const scores = await inTurn(availableParallelism(), cases, async (each) => scoreOf(engine, each, today))
    if (options.verbose) for (const score of scores) if (!score.first) console.log(lineOf(score))
    const groups = [...new Set(scores.map(({ group }) => group))].toSorted()
    const rows = groups.map((name) =>
      rowOf(
        name,
        scores.filter(({ group }) => group === name),
      ),
    )
    const head = ['', 'found', 'among three', 'side', 'sure and wrong', 'ms to tell', '95 %']
    console.log(`\n${table(head, [...rows, rowOf('all', scores)])}\n`)
    console.log(await writeResults('classify', { documents: scores.length, scores }))
  } finally {
    await engine.stop()
  }
}
