import type { InferenceSession } from 'onnxruntime-node'
import { orientPixels } from '../image/orient-pixels.ts'
import type { ColourImage } from '../image/raster.ts'
import { detectText } from './detect-text.ts'
import { middleAngle } from './read-print.ts'
import type { TextBox } from './text-box.ts'

/** EXIF's name for a quarter turn clockwise. */
const quarterTurn = 6

/**
 * Looks once more at a page that lies on its side, turned: the detector was trained on lines that run across, and of
 * lines that run down it cuts the ends off and tears them (bench `turned`: 88 % of the upright page's lines found, 99 % so). `boxes` are what it found; those of other pages come back as they are.
 */
export async function redetectSideways(
  session: InferenceSession,
  image: ColourImage,
  boxes: readonly TextBox[],
  maxSide: number,
): Promise<readonly TextBox[]> {
  const angle = middleAngle(boxes)
  if (Math.abs(Math.sin(angle)) < Math.abs(Math.cos(angle))) return boxes
  const turned = await detectText(session, orientPixels(image, quarterTurn), maxSide)
  return turned.map((box) => ({ ...box, cx: box.cy, cy: image.height - box.cx, angle: box.angle - Math.PI / 2 }))
}
