import type { InferenceSession } from 'onnxruntime-node'
import type { ColourImage } from '../image/raster.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { alongDirection } from '../ocr/along-direction.ts'
import { detectText } from '../ocr/detect-text.ts'
import type { Recogniser } from '../ocr/recogniser.ts'
import type { FoundPlate } from './found-plate.ts'
import { joinRows } from './join-rows.ts'
import { lookAtRow, type SeenRow, voteOfLooks } from './look-at-row.ts'
import { isConvincing, rankPlates } from './rank-plates.ts'

export interface PlateReader {
  detector: InferenceSession
  recogniser: Recogniser
  /** Throws when nobody waits for the answer any more. */
  checkWanted: () => void
}

/** Longer sides at which the detector looks: the others only where the one before shows no plate. */
const detectionSides = [960, 640, 1472]
const leastHeight = 7
const [leastAspect, mostAspect] = [1.2, 9]
/** A picture of this shape may be the plate itself, cut out by a camera: the detector cuts its ends off. */
const [leastPlateAspect, mostPlateAspect] = [2, 5.5]
/** Plates stand large; a page of text has more lines than that. */
const mostRows = 48

interface Boxes {
  boxes: readonly RotatedRect[]
  /** In which text is read, to within a quarter turn; radians. */
  direction: number
}

/**
 * All number plates of a picture, likeliest and nearest first.
 * @param directions in which they may be read, in radians; all but the first only where that shows none beyond doubt.
 */
export async function readPlates(
  reader: PlateReader,
  picture: ColourImage,
  directions: readonly number[],
): Promise<{ plates: FoundPlate[]; direction: number }> {
  const [first = 0, ...others] = directions
  let plates: FoundPlate[] = []
  let largest: readonly RotatedRect[] = []
  for (const side of detectionSides) {
    const boxes = await detectText(reader.detector, picture, side)
    if (side === detectionSides[0]) largest = boxes
    plates = rankPlates([...plates, ...(await readAmong(reader, picture, { boxes, direction: first }))], picture)
    if (plates.some(isConvincing)) return { plates, direction: first }
  }
  for (const direction of others) {
    const turned = rankPlates(await readAmong(reader, picture, { boxes: largest, direction }), picture)
    if (turned.some(isConvincing)) return { plates: turned, direction }
  }
  return { plates, direction: first }
}

async function readAmong(reader: PlateReader, picture: ColourImage, { boxes, direction }: Boxes): Promise<FoundPlate[]> {
  const { recogniser } = reader
  const places = boxes.map((box) => alongDirection(box, direction)).filter(isPlateShaped)
  const rows: SeenRow[] = []
  for (const rect of [...wholePicture(picture, direction), ...places].toSorted((a, b) => b.height - a.height).slice(0, mostRows)) {
    reader.checkWanted()
    rows.push(await lookAtRow(recogniser, picture, rect))
  }
  return [...rows.flatMap((row) => voteOfLooks(row) ?? []), ...(await joinRows(recogniser, picture, rows))]
}

function isPlateShaped({ width, height }: RotatedRect): boolean {
  return height >= leastHeight && width >= leastAspect * height && width <= mostAspect * height
}

function wholePicture({ width, height }: ColourImage, direction: number): RotatedRect[] {
  const isTurned = Math.abs(Math.sin(direction)) > Math.SQRT1_2
  const [length, across] = isTurned ? [height, width] : [width, height]
  if (length < leastPlateAspect * across || length > mostPlateAspect * across) return []
  return [{ cx: width / 2, cy: height / 2, width: length, height: across, angle: direction }]
}
