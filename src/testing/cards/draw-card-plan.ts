import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { degrade } from '../degrade/degrade.ts'
import type { TreatmentName } from '../degrade/treatments.ts'
import { drawOnce } from '../draw-once.ts'
import type { Card } from './card.ts'
import { cards } from './cards.ts'
import { invoiceCards } from './invoice-cards.ts'
import { type CardTruth, type DrawnFace, openCardBoard } from './draw-cards.ts'

export interface PlannedCard {
  /** Names the files: `<id>-<side>.jpg`. */
  id: string
  documentType: string
  /** Which of the cards of this type, from 0. */
  layout: number
  seed: string
  widthPx: number
  treatment: TreatmentName
}

/** Every layout, of identity documents unless told, and which of its type's it is. */
export function layoutsOfCards(of: readonly Card[] = cards): { card: Card; layout: number; id: string }[] {
  return of.map((card, index) => {
    const layout = of.slice(0, index).filter(({ documentType }) => documentType === card.documentType).length
    return { card, layout, id: layout === 0 ? card.documentType : `${card.documentType}-${layout + 1}` }
  })
}

/** A document's pictures, front first, and what each of them tells. */
export interface CardSpecimen extends Omit<PlannedCard, 'layout' | 'seed' | 'widthPx'> {
  pages: readonly { file: string; truth: CardTruth }[]
}

async function writePages({ id, treatment }: PlannedCard, faces: readonly DrawnFace[], folder: string): Promise<CardSpecimen['pages']> {
  return Promise.all(
    faces.map(async ({ image, truth }) => {
      const file = `${id}-${truth.side}.jpg`
      await writeFile(join(folder, file), await degrade(image, treatment, file))
      return { file, truth }
    }),
  )
}

async function drawAll(plan: readonly PlannedCard[], folder: string): Promise<CardSpecimen[]> {
  const board = await openCardBoard()
  const drawn = new Map<string, DrawnFace[]>()
  const specimens: CardSpecimen[] = []
  try {
    for (const planned of plan) {
      const { id, documentType, layout, seed, widthPx, treatment } = planned
      const card = [...cards, ...invoiceCards].filter((each) => each.documentType === documentType)[layout]
      if (card === undefined) throw new Error(`Nobody knows how ${documentType} looks.`)
      const key = `${documentType} ${layout} ${seed} ${widthPx}`
      const faces = drawn.get(key) ?? (await board.draw({ card, seed, widthPx }))
      drawn.set(key, faces)
      specimens.push({ id, documentType, treatment, pages: await writePages(planned, faces, folder) })
    }
    return specimens
  } finally {
    await board.close()
  }
}

/** Draws all of the plan into `folder`, once: again only when the plan or the code that draws has changed. */
export async function drawCardPlan(plan: readonly PlannedCard[], folder: string): Promise<CardSpecimen[]> {
  const sources = ['./', '../specimens/', '../degrade/', '../pixels/', '../numbers/', '../codes/', '../../domain/mrz/']
  return drawOnce({ folder, plan, sources: sources.map((source) => new URL(source, import.meta.url)), draw: () => drawAll(plan, folder) })
}
