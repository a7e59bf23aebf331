import type { Card } from '#testing/cards/card.ts'
import { cards } from '#testing/cards/cards.ts'
import { type CardSpecimen, drawCardPlan, layoutsOfCards, type PlannedCard } from '#testing/cards/draw-card-plan.ts'
import type { TreatmentName } from '#testing/degrade/treatments.ts'

/** How many specimens of each document. */
export interface SpecimenCounts {
  /** Names the folder that they are kept in. */
  name: string
  clean: number
  /** Damaged ones, each in another way. */
  worse: number
  /** Whether each damaged one is of another holder; otherwise all are of the first clean one's. */
  isOfMany: boolean
}

/** Which documents, and what becomes of them. */
export interface SpecimenFamily {
  of: readonly Card[]
  /** Each document gets some of these, all together all. */
  worse: readonly TreatmentName[]
  /** Of the pictures, in pixels, by the width of the document in tenths of a millimetre. */
  widthOf: (width: number) => number
}

/** The specimens, and where their pictures are. */
export interface DrawnSpecimens {
  folder: string
  specimens: CardSpecimen[]
}

const eachOfTypes: SpecimenCounts = { name: 'types', clean: 2, worse: 3, isOfMany: false }

const identityDocuments: SpecimenFamily = {
  of: cards,
  // What a camera that is held well may still do.
  worse: [
    'rotate-12',
    'perspective',
    'blur',
    'dark',
    'jpeg-10',
    'curl',
    'moire',
    'worn',
    'motion',
    'rotate-90',
    'low-resolution',
    'rotate-180',
  ],
  // Larger documents need more pixels for the same print.
  widthOf: (width) => Math.min(1800, Math.max(1100, Math.round(width * 0.95))),
}

function plan(only: string, counts: SpecimenCounts, { of, worse, widthOf }: SpecimenFamily): PlannedCard[] {
  return layoutsOfCards(of).flatMap(({ card: { documentType, front }, layout, id }, index) => {
    if (!documentType.includes(only)) return []
    const planned = (seed: string, treatment: TreatmentName): PlannedCard => ({
      id: `${id}-${seed}-${treatment}`,
      documentType,
      layout,
      seed: `bench ${seed}`,
      widthPx: widthOf(front.width),
      treatment,
    })
    const clean = Array.from({ length: counts.clean }, (_, seed) => planned(String(seed + 1), 'clean'))
    const step = worse.length / counts.worse
    const damaged = Array.from({ length: counts.worse }, (_, each) =>
      planned(counts.isOfMany ? `w${each + 1}` : '1', worse[Math.floor(index + each * step) % worse.length] ?? 'blur'),
    )
    return [...clean, ...damaged]
  })
}

/** Specimens of every document of a family, of all that are for identity unless told, clean and degraded, drawn once; `only`: of types whose key has it. */
export async function drawnTypes(only = '', counts = eachOfTypes, family = identityDocuments): Promise<DrawnSpecimens> {
  const all = `.cache/bench-drawn/${counts.name}`
  const folder = only === '' ? all : `${all}-${only}`
  return { folder, specimens: await drawCardPlan(plan(only, counts, family), folder) }
}
