import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { degrade } from '../degrade/degrade.ts'
import type { TreatmentName } from '../degrade/treatments.ts'
import { openDrawingBoard, type DrawnSpecimen, type SpecimenOrder, type SpecimenTruth } from './draw-specimen.ts'

export interface PlannedPicture {
  /** Names the file: `<id>.jpg`. */
  id: string
  order: SpecimenOrder
  treatment: TreatmentName
}

export interface PlannedTruth {
  id: string
  truth: SpecimenTruth
}

/** Changes when the plan or anything that draws it does. */
async function fingerprintOf(plan: readonly PlannedPicture[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(plan))
  for (const folder of ['./', '../degrade/', '../pixels/', '../../domain/mrz/']) {
    const path = fileURLToPath(new URL(folder, import.meta.url))
    const files = await readdir(path, { recursive: true })
    for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).toSorted()) {
      hash.update(await readFile(join(path, file)))
    }
  }
  return hash.digest('hex')
}

async function readDrawn(folder: string, fingerprint: string): Promise<PlannedTruth[] | null> {
  try {
    const drawn: { fingerprint: string; truths: PlannedTruth[] } = JSON.parse(await readFile(join(folder, 'drawn.json'), 'utf8'))
    return drawn.fingerprint === fingerprint ? drawn.truths : null
  } catch {
    return null
  }
}

async function drawAll(plan: readonly PlannedPicture[], folder: string): Promise<PlannedTruth[]> {
  const board = await openDrawingBoard()
  const drawn = new Map<SpecimenOrder, DrawnSpecimen>()
  try {
    const truths: PlannedTruth[] = []
    for (const { id, order, treatment } of plan) {
      const specimen = drawn.get(order) ?? (await board.draw(order))
      drawn.set(order, specimen)
      await writeFile(join(folder, `${id}.jpg`), await degrade(specimen.image, treatment, id))
      truths.push({ id, truth: specimen.truth })
    }
    return truths
  } finally {
    await board.close()
  }
}

/**
 * Draws every picture of the plan into `folder` as `<id>.jpg` and returns their truths.
 * Draws once: again only when the plan or the code that draws has changed. What else is in the folder is removed.
 */
export async function drawPlan(plan: readonly PlannedPicture[], folder: string): Promise<PlannedTruth[]> {
  const fingerprint = await fingerprintOf(plan)
  const known = await readDrawn(folder, fingerprint)
  if (known !== null) return known
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const truths = await drawAll(plan, folder)
  // Written last: a run that was cut short is drawn again.
  await writeFile(join(folder, 'drawn.json'), JSON.stringify({ fingerprint, truths }))
  return truths
}
