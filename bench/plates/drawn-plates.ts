import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlateColour } from '#domain/plate/plate-pattern.ts'
import { degrade } from '#testing/degrade/degrade.ts'
import type { TreatmentName } from '#testing/degrade/treatments.ts'
import { drawOnce } from '#testing/draw-once.ts'
import { openPlateBoard, type PlateOrder } from '#testing/plates/draw-plates.ts'
import { inventPlate } from '#testing/plates/invent-plate.ts'
import type { PlateStyle } from '#testing/plates/plate-svg.ts'
import { seededRandom } from '#testing/seeded-random.ts'

const colourOf: Readonly<Record<PlateStyle, PlateColour>> = {
  'china-blue': 'blue',
  'china-yellow': 'yellow',
  'china-green': 'green',
  'china-two-rows': 'yellow',
  europe: 'white',
}
const styles: readonly PlateStyle[] = ['china-blue', 'china-yellow', 'china-green', 'china-two-rows', 'europe']
const platesEach = 4
const worse: readonly TreatmentName[] = ['rotate-12', 'perspective', 'blur', 'motion', 'dark', 'low-resolution', 'jpeg-10']

interface PlannedPlate {
  id: string
  order: PlateOrder
  treatment: TreatmentName
}

/** All plates as drawn, near and far; of each style the first one once for every damage. */
function plan(): PlannedPlate[] {
  return styles.flatMap((style) =>
    Array.from({ length: platesEach }, (_, index) => {
      const random = seededRandom(`${style} ${index}`)
      const widthPx = random.integer(120, 300)
      const order = { number: inventPlate(String(index), style), style, x: random.integer(360, 600), y: random.integer(360, 540), widthPx }
      const treatments: readonly TreatmentName[] = index === 0 ? ['clean', ...worse] : ['clean']
      return treatments.map((treatment) => ({ id: `${style}-${index + 1}-${treatment}`, order, treatment }))
    }).flat(),
  )
}

async function drawAll(plates: readonly PlannedPlate[], folder: string): Promise<null> {
  const board = await openPlateBoard()
  try {
    for (const { id, order, treatment } of plates) {
      await writeFile(join(folder, `${id}.jpg`), await degrade((await board.draw([order])).image, treatment, id))
    }
    return null
  } finally {
    await board.close()
  }
}

/** Draws number plates into `folder`, once, as a data folder like any other. */
export async function drawnPlates(folder: string): Promise<void> {
  const plates = plan()
  const sources = ['plates', 'degrade', 'pixels'].map((name) => new URL(`../../src/testing/${name}/`, import.meta.url))
  const images = join(folder, 'plate-photos')
  await drawOnce({ folder: images, plan: plates, sources, draw: () => drawAll(plates, images) })
  const items = plates.map(({ id, order, treatment }) => ({
    id,
    kind: order.style,
    tags: [treatment === 'clean' ? 'plain' : `deg:${treatment}`],
    files: [`../plate-photos/${id}.jpg`],
    truth: { plate: order.number, colour: colourOf[order.style] },
  }))
  await mkdir(join(folder, 'plates'), { recursive: true })
  await writeFile(join(folder, 'plates', 'truth.json'), JSON.stringify({ set: 'plates', items }, null, 1))
}
