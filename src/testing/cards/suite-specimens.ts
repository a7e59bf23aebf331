import { cards } from './cards.ts'
import { type CardSpecimen, drawCardPlan } from './draw-card-plan.ts'

const folder = '.cache/card-suite'

/** One specimen of every document, as the test suite reads them; drawn once. */
export async function suiteSpecimens(): Promise<{ folder: string; specimens: CardSpecimen[] }> {
  const plan = cards.map(({ documentType, front }) => ({
    id: documentType,
    documentType,
    seed: 'suite',
    widthPx: Math.min(1800, Math.max(1100, Math.round(front.width * 0.95))),
    treatment: 'clean' as const,
  }))
  return { folder, specimens: await drawCardPlan(plan, folder) }
}
