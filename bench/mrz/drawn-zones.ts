import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { treatmentNames, type TreatmentName } from '#testing/degrade/treatments.ts'
import { drawPlan, type PlannedPicture } from '#testing/specimens/draw-plan.ts'
import type { SpecimenOrder } from '#testing/specimens/draw-specimen.ts'
import { inventFrenchHolder } from '#testing/specimens/invent-french-holder.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import type { SpecimenKind } from '#testing/specimens/layout.ts'
import type { ZoneItem } from './mrz-set.ts'

const counts: readonly (readonly [SpecimenKind, number])[] = [
  ['passport', 14],
  ['td1-back', 8],
  ['td1-front', 2],
  ['td2', 6],
  ['mrv-a', 4],
  ['mrv-b', 4],
  ['fra-id', 4],
]
const widthsPx = [1000, 1250, 1690] as const
const kindNames: Readonly<Record<SpecimenKind, string>> = {
  passport: 'TD3',
  'td1-front': 'none',
  'td1-back': 'TD1',
  td2: 'TD2',
  'mrv-a': 'MRV-A',
  'mrv-b': 'MRV-B',
  'fra-id': 'FRA-ID',
}

function cleanOrders(): { id: string; order: SpecimenOrder }[] {
  return counts.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => {
      const id = `${kind}-${index + 1}`
      const person = kind === 'fra-id' ? inventFrenchHolder(`bench ${id}`) : inventPerson(`bench ${id}`)
      return { id, order: { kind, person, widthPx: widthsPx[index % widthsPx.length] ?? 1250 } }
    }),
  )
}

function plan(): PlannedPicture[] {
  const clean = cleanOrders()
  const worse = treatmentNames.filter((treatment) => treatment !== 'clean')
  const everyFourth = clean.filter(({ order }, index) => index % 4 === 0 && order.kind !== 'td1-front')
  return [
    ...clean.map((picture): PlannedPicture => ({ ...picture, treatment: 'clean' })),
    ...everyFourth.flatMap(({ id, order }) => worse.map((treatment): PlannedPicture => ({ id: `${id}-${treatment}`, order, treatment }))),
  ]
}

function tagOf(treatment: TreatmentName): string {
  return treatment === 'clean' ? 'plain' : `deg:${treatment}`
}

/** Draws the built-in specimens into `folder`, once, as a data folder like any other. */
export async function drawnZones(folder: string): Promise<void> {
  const pictures = plan()
  const images = join(folder, 'mrz', 'images')
  await mkdir(images, { recursive: true })
  const truths = new Map((await drawPlan(pictures, images)).map(({ id, truth }) => [id, truth]))
  const items = pictures.map(({ id, order, treatment }): ZoneItem => {
    const truth = truths.get(id)
    return {
      id,
      kind: kindNames[order.kind],
      tags: [tagOf(treatment)],
      files: [`images/${id}.jpg`],
      truth: { lines: [...(truth?.lines ?? [])], values: { ...truth?.values } },
    }
  })
  await writeFile(join(folder, 'mrz', 'truth.json'), JSON.stringify({ set: 'mrz', items }, null, 1))
}
