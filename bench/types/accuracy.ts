import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { AppError } from '#domain/app-error.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'
import { cards } from '#testing/cards/cards.ts'
import type { CardSpecimen } from '#testing/cards/draw-card-plan.ts'
import { scoreSpecimen, type SpecimenReading, type SpecimenScore } from '#testing/cards/score-specimen.ts'
import { scriptsOf } from '#testing/cards/scripts-of.ts'
import { inTurn } from '../in-turn.ts'
import { share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'
import { drawnTypes } from './drawn-types.ts'

export interface TypesOptions {
  /** The engine is not told the type. */
  detect: boolean
  /** Every field that is not exact. */
  verbose: boolean
  /** Only types whose key has this in it. */
  only: string
}

async function read(
  engine: Engine,
  pictures: readonly Buffer[],
  request: { documentType: string | null; today: string },
): Promise<SpecimenReading> {
  const start = performance.now()
  const wallMs = () => performance.now() - start
  try {
    const reading = await engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), ...request })
    if (reading === undefined) throw new Error('The engine cannot read documents.')
    return { readings: reading.pages.flatMap(({ readings }) => readings), detected: reading.documentType, wallMs: wallMs() }
  } catch (error) {
    // "Nothing was found" is an answer.
    if (error instanceof AppError) return { readings: [], detected: null, wallMs: wallMs() }
    throw error
  }
}

const head = ['', 'clean exact', 'degraded exact', 'provable, clean: proven', 'proven and wrong', 'type found', 'ms a document']

function sum(scores: readonly SpecimenScore[], of: (score: SpecimenScore) => number): number {
  return scores.reduce((total, score) => total + of(score), 0)
}

function rowOf(name: string, scores: readonly SpecimenScore[]): string[] {
  const clean = scores.filter(({ treatment }) => treatment === 'clean')
  const degraded = scores.filter(({ treatment }) => treatment !== 'clean')
  const exact = (of: readonly SpecimenScore[]) =>
    share(
      sum(of, ({ fields }) => fields.right),
      sum(of, ({ fields }) => fields.all),
    )
  const proven = share(
    sum(clean, ({ provable }) => provable.proven),
    sum(clean, ({ provable }) => provable.all),
  )
  const found = share(scores.filter(({ detected, documentType }) => detected === documentType).length, scores.length)
  const meanMs = scores.length === 0 ? '-' : (sum(scores, ({ wallMs }) => wallMs) / scores.length).toFixed(0)
  return [name, exact(clean), exact(degraded), proven, String(sum(scores, ({ wrong }) => wrong.length)), found, meanMs]
}

function printMisses(scores: readonly SpecimenScore[]): void {
  for (const { id, misses, wrong, unknown } of scores) {
    if (misses.length === 0 && unknown.length === 0) continue
    console.log(`\n${id}${unknown.length === 0 ? '' : ` (not in the catalogue: ${unknown.join(', ')})`}`)
    const isWrong = new Set(wrong.map(({ field }) => field))
    for (const { field, value, truth } of misses)
      console.log(`  ${isWrong.has(field) ? 'PROVEN ' : ''}${field}: ${truth} > ${value ?? '-'}`)
  }
}

const groups = { 'Chinese and Latin (goals 97 %, 90 %)': 'ours', 'Arabic, Thai, Japanese (goal 85 % clean)': 'others' } as const

function printTables(scores: readonly SpecimenScore[]): void {
  const rows = (keysOf: (score: SpecimenScore) => string) =>
    [...new Set(scores.map(keysOf))].toSorted().map((key) =>
      rowOf(
        key,
        scores.filter((score) => keysOf(score) === key),
      ),
    )
  const scriptsByType = new Map(cards.map((card) => [card.documentType, scriptsOf(card)]))
  const totals = Object.entries(groups).map(([name, group]) =>
    rowOf(
      name,
      scores.filter(({ documentType }) => scriptsByType.get(documentType) === group),
    ),
  )
  console.log(
    `\n${table(
      head,
      rows(({ documentType }) => documentType),
    )}\n`,
  )
  console.log(
    `${table(
      head,
      rows(({ treatment }) => treatment),
    )}\n`,
  )
  console.log(`${table(head, [...totals, rowOf('all (goals 0 wrong, 60 % proven)', scores)])}\n`)
}

async function scoreAll(
  engine: Engine,
  { folder, specimens }: { folder: string; specimens: readonly CardSpecimen[] },
  detect: boolean,
): Promise<SpecimenScore[]> {
  const today = new Date().toISOString().slice(0, 10)
  const scores = await inTurn(availableParallelism(), specimens, async (specimen) => {
    const documentType = findDocumentType(specimen.documentType)
    if (documentType === null) return null
    const pictures = await Promise.all(specimen.pages.map(({ file }) => readFile(join(folder, file))))
    const answer = await read(engine, pictures, { documentType: detect ? null : documentType.key, today })
    return scoreSpecimen(specimen, documentType, { read: answer, today })
  })
  return scores.filter((score) => score !== null)
}

/** How well documents of every type that this project draws are read. Ends with 1 when anything proven is wrong. */
export async function benchTypes({ detect, verbose, only }: TypesOptions): Promise<void> {
  const drawn = await drawnTypes(only)
  const engine = createEmbeddedEngine({ workers: Math.min(4, availableParallelism()) })
  await engine.start()
  try {
    const scores = await scoreAll(engine, drawn, detect)
    if (verbose) printMisses(scores)
    printTables(scores)
    const missing = [...new Set(drawn.specimens.map(({ documentType }) => documentType))].filter((key) => findDocumentType(key) === null)
    if (missing.length > 0) console.log(`Not in the catalogue: ${missing.join(', ')}\n`)
    console.log(await writeResults(detect ? 'types-detected' : 'types', { specimens: scores.length, missing, scores }))
    if (scores.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
  } finally {
    await engine.stop()
  }
}
