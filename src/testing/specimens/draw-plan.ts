import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { degrade } from '../degrade/degrade.ts'
import type { TreatmentName } from '../degrade/treatments.ts'
import { drawOnce } from '../draw-once.ts'
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
  const sources = ['./', '../degrade/', '../pixels/', '../../domain/mrz/'].map((source) => new URL(source, import.meta.url))
  return drawOnce({ folder, plan, sources, draw: () => drawAll(plan, folder) })
}
