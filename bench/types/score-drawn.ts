import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { AppError } from '#domain/app-error.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'
import { scoreSpecimen, type SpecimenReading, type SpecimenScore } from '#testing/cards/score-specimen.ts'
import { inTurn } from '../in-turn.ts'
import { share } from '../table.ts'
import type { DrawnSpecimens } from './drawn-types.ts'

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

/** Reads drawn documents with an engine of its own, their type told or (`detect`) not; those that the catalogue lacks are left out. */
export async function scoreDrawn({ folder, specimens }: DrawnSpecimens, detect: boolean): Promise<SpecimenScore[]> {
  const today = new Date().toISOString().slice(0, 10)
  const engine = createEmbeddedEngine({ workers: Math.min(4, availableParallelism()) })
  await engine.start()
  try {
    const scores = await inTurn(availableParallelism(), specimens, async (specimen) => {
      const documentType = findDocumentType(specimen.documentType)
      if (documentType === null) return null
      const pictures = await Promise.all(specimen.pages.map(({ file }) => readFile(join(folder, file))))
      const answer = await read(engine, pictures, { documentType: detect ? null : documentType.key, today })
      return scoreSpecimen(specimen, documentType, { read: answer, today })
    })
    return scores.filter((score) => score !== null)
  } finally {
    await engine.stop()
  }
}

export function sumOfScores(scores: readonly SpecimenScore[], of: (score: SpecimenScore) => number): number {
  return scores.reduce((total, score) => total + of(score), 0)
}

/** Fields exact of clean documents and of damaged ones, and how many of all were taken for what they are. */
export function exactAndFound(scores: readonly SpecimenScore[]): { clean: string; degraded: string; found: string } {
  const exact = (of: readonly SpecimenScore[]) =>
    share(
      sumOfScores(of, ({ fields }) => fields.right),
      sumOfScores(of, ({ fields }) => fields.all),
    )
  return {
    clean: exact(scores.filter(({ treatment }) => treatment === 'clean')),
    degraded: exact(scores.filter(({ treatment }) => treatment !== 'clean')),
    found: share(scores.filter(({ detected, documentType }) => detected === documentType).length, scores.length),
  }
}

function takenFor(documentType: string, detected: string | null): string {
  return detected === documentType ? '' : ` (taken for ${detected ?? 'nothing'})`
}

/** Every field that is not exact. */
export function printMisses(scores: readonly SpecimenScore[]): void {
  for (const { id, documentType, detected, misses, wrong, unknown } of scores) {
    if (misses.length === 0 && unknown.length === 0 && detected === documentType) continue
    const lacking = unknown.length === 0 ? '' : ` (not in the catalogue: ${unknown.join(', ')})`
    console.log(`\n${id}${takenFor(documentType, detected)}${lacking}`)
    const isWrong = new Set(wrong.map(({ field }) => field))
    for (const { field, value, truth } of misses)
      console.log(`  ${isWrong.has(field) ? 'PROVEN ' : ''}${field}: ${truth} > ${value ?? '-'}`)
  }
}

/** One row for each answer of `keysOf`, in the order of the alphabet. */
export function rowsBy(
  scores: readonly SpecimenScore[],
  keysOf: (score: SpecimenScore) => string,
  rowOf: (name: string, scores: readonly SpecimenScore[]) => string[],
): string[][] {
  return [...new Set(scores.map(keysOf))].toSorted().map((key) =>
    rowOf(
      key,
      scores.filter((score) => keysOf(score) === key),
    ),
  )
}
