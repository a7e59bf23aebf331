import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import type { Quad } from '#domain/geometry.ts'
import type { PageReading, Picture } from '../../engine.ts'
import { mapQuad, pictureToPage, wholePage } from '../image/page-mapping.ts'
import { openPicture } from '../page-picture.ts'
import { turnsOf } from '../place-page.ts'
import type { PageReader } from '../read-page.ts'
import { createStageTimer } from '../stage-timer.ts'
import { readingsOfPlate } from './plate-readings.ts'
import { readPlates } from './read-plates.ts'

export interface PlateTask extends Picture {
  pageIndex: number
  /** As a person turned it; null to find out. */
  quarterTurns: number | null
}

/** A photo stands upright more often than not, and on its side more often than on its head. */
const likelyDirections = [0, Math.PI / 2, -Math.PI / 2, Math.PI]

/**
 * Reads the number plates of a picture. The page is the whole picture: a plate has no edges of its own that could be
 * told from a car's.
 */
export async function readPlatePage(reader: PageReader, task: PlateTask): Promise<PageReading> {
  const timer = createStageTimer(reader.now)
  reader.checkWanted()
  const { original, colour } = await timer.measure('decode', () => openPicture(task))
  reader.checkWanted()
  const directions = task.quarterTurns === null ? likelyDirections : [(-task.quarterTurns * Math.PI) / 2]
  const { detector, recogniserOf } = reader.models
  const recogniser = await recogniserOf(numberPlate.recogniser ?? null)
  const search = { detector, recogniser, checkWanted: reader.checkWanted }
  const { plates, direction } = await timer.measure('plates', () => readPlates(search, colour, directions))
  const transform = wholePage(original, turnsOf(direction))
  const map = pictureToPage(transform)
  const page = { pageIndex: task.pageIndex, picture: colour, original, toPage: (box: Quad): Quad => mapQuad(map, box) }
  const [best = [], ...others] = plates.map((plate) => readingsOfPlate(plate, page))
  return { transform, portrait: null, readings: best, others, mrzLines: [], text: null, timings: timer.timings }
}
