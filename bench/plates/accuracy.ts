import { availableParallelism } from 'node:os'
import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import { AppError } from '#domain/app-error.ts'
import type { Reading } from '#domain/reading.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'
import { inTurn } from '../in-turn.ts'
import { share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'
import { readPlateSet } from './plate-set.ts'
import { type PlateScore, scorePlates } from './score-plates.ts'

async function readPlates(engine: Engine, bytes: Buffer, today: string): Promise<(readonly Reading[])[]> {
  try {
    const reading = await engine.readDocument?.({ pictures: [{ bytes }], documentType: numberPlate.key, today })
    if (reading === undefined) throw new Error('The engine cannot read documents.')
    return reading.pages.flatMap(({ readings, others = [] }) => [readings, ...others]).filter((readings) => readings.length > 0)
  } catch (error) {
    // "Nothing was found" is an answer.
    if (error instanceof AppError) return []
    throw error
  }
}

const head = ['', 'exact first', 'exact, listed', 'first, O=0 I=1', 'colour']

function rowOf(name: string, scores: readonly PlateScore[]): string[] {
  const counted = (fits: (score: PlateScore) => boolean) => share(scores.filter(fits).length, scores.length)
  const coloured = scores.filter(({ colour }) => colour !== null)
  return [
    name,
    counted(({ first }) => first),
    counted(({ listed }) => listed),
    counted(({ firstFolded }) => firstFolded),
    share(coloured.filter(({ colour }) => colour).length, coloured.length),
  ]
}

function rowsBy(scores: readonly PlateScore[], namesOf: (score: PlateScore) => readonly string[]): string[][] {
  const names = [...new Set(scores.flatMap(namesOf))].toSorted()
  return names.map((name) =>
    rowOf(
      name,
      scores.filter((score) => namesOf(score).includes(name)),
    ),
  )
}

export interface PlateAccuracyOptions {
  /** A data folder in the format of bench/README.md. */
  folder: string
  /** Every picture whose first plate is not the labelled one. */
  verbose: boolean
}

/** How well the embedded engine reads number plates. */
export async function benchPlates({ folder, verbose }: PlateAccuracyOptions): Promise<void> {
  const { items, pictureOf } = await readPlateSet(folder)
  const today = new Date().toISOString().slice(0, 10)
  const workers = Math.min(4, availableParallelism())
  const engine = createEmbeddedEngine({ workers })
  await engine.start()
  try {
    const scores = await inTurn(workers, items, async (item) => scorePlates(item, await readPlates(engine, await pictureOf(item), today)))
    for (const [index, { id, first, read }] of scores.entries()) {
      if (verbose && !first) console.log(`${id} ${items[index]?.truth.plate}: ${read.join(' ')}`)
    }
    const byTag = rowsBy(scores, ({ tags }) => tags)
    const byKind = rowsBy(scores, ({ kind }) => [kind])
    console.log(`\n${table(head, [rowOf('all', scores), ...byKind])}\n\n${table(head, byTag)}\n`)
    console.log(await writeResults('plates', { items: scores.length, scores }))
  } finally {
    await engine.stop()
  }
}
