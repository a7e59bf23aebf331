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

const eachOfTypes: SpecimenCounts = { name: 'types', clean: 2, worse: 3, isOfMany: false }

/** What a camera that is held well may still do; each document gets some of them, all together all. */
const worse: readonly TreatmentName[] = [
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
]

/** Larger documents need more pixels for the same print. */
function widthOf(width: number): number {
  return Math.min(1800, Math.max(1100, Math.round(width * 0.95)))
}

function plan(only: string, counts: SpecimenCounts): PlannedCard[] {
  return layoutsOfCards().flatMap(({ card: { documentType, front }, layout, id }, index) => {
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
      planned(counts.isOfMany ? `w${each + 1}` : '1', worse[(index + each * step) % worse.length] ?? 'blur'),
    )
    return [...clean, ...damaged]
  })
}

/** Specimens of every document that `cards` describes, clean and degraded, drawn once; `only`: of types whose key has it. */
export async function drawnTypes(only = '', counts = eachOfTypes): Promise<{ folder: string; specimens: CardSpecimen[] }> {
  const all = `.cache/bench-drawn/${counts.name}`
  const folder = only === '' ? all : `${all}-${only}`
  return { folder, specimens: await drawCardPlan(plan(only, counts), folder) }
}
