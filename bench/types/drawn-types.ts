import { type CardSpecimen, drawCardPlan, layoutsOfCards, type PlannedCard } from '#testing/cards/draw-card-plan.ts'
import type { TreatmentName } from '#testing/degrade/treatments.ts'

const typesFolder = '.cache/bench-drawn/types'

const cleanEach = 2
/** What a camera that is held well may still do; each document gets three of them, all together all. */
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
const worseEach = 3

/** Larger documents need more pixels for the same print. */
function widthOf(width: number): number {
  return Math.min(1800, Math.max(1100, Math.round(width * 0.95)))
}

function plan(only: string): PlannedCard[] {
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
    const clean = Array.from({ length: cleanEach }, (_, seed) => planned(String(seed + 1), 'clean'))
    const treatments = Array.from({ length: worseEach }, (_, each) => worse[(index + each * 4) % worse.length] ?? 'blur')
    return [...clean, ...treatments.map((treatment) => planned('1', treatment))]
  })
}

/** Specimens of every document that `cards` describes, clean and degraded, drawn once; `only`: of types whose key has it. */
export async function drawnTypes(only = ''): Promise<{ folder: string; specimens: CardSpecimen[] }> {
  const folder = only === '' ? typesFolder : `${typesFolder}-${only}`
  return { folder, specimens: await drawCardPlan(plan(only), folder) }
}
