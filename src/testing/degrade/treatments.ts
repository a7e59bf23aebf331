import { quadOfBounds, type Point, type Quad } from '#domain/geometry.ts'
import { blotches } from '../pixels/backdrop.ts'
import { drawPixels, mapPixels, pipelineOf, runPipeline, type RawPicture } from '../pixels/raw-picture.ts'
import { remapOnto, warpOnto } from '../pixels/warp.ts'
import type { SeededRandom } from '../seeded-random.ts'

/** Makes a clean picture worse in one way. */
type Treatment = (picture: RawPicture, random: SeededRandom) => Promise<RawPicture> | RawPicture

/** Turned about its middle on a backdrop just large enough. Degrees, clockwise. */
async function turned(picture: RawPicture, random: SeededRandom, degrees: number): Promise<RawPicture> {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const { width, height } = picture
  const size = {
    width: Math.ceil(width * Math.abs(cosine) + height * Math.abs(sine)) + 20,
    height: Math.ceil(width * Math.abs(sine) + height * Math.abs(cosine)) + 20,
  }
  const turn = ({ x, y }: Point): Point => ({
    x: size.width / 2 + (x - width / 2) * cosine - (y - height / 2) * sine,
    y: size.height / 2 + (x - width / 2) * sine + (y - height / 2) * cosine,
  })
  const [first, second, third, fourth] = quadOfBounds({ x: 0, y: 0, width, height })
  return warpOnto(await blotches(random, size), picture, [turn(first), turn(second), turn(third), turn(fourth)])
}

/** Seen at an angle: one end 14 % smaller. */
async function perspective(picture: RawPicture, random: SeededRandom): Promise<RawPicture> {
  const { width, height } = picture
  const corners: Quad = [
    { x: width * 0.14, y: height * 0.1 },
    { x: width * 0.93, y: height * 0.02 },
    { x: width * 0.99, y: height * 0.98 },
    { x: width * 0.02, y: height * 0.9 },
  ]
  return warpOnto(await blotches(random, picture), picture, corners)
}

/** A lamp mirrored in the laminate: in its middle the print is gone, which nobody may claim to have read. */
function glare(picture: RawPicture): RawPicture {
  const { width, height } = picture
  const spot = (x: number, y: number) =>
    Math.exp(-(((x - width * 0.6) / (width * 0.12)) ** 2) - ((y - height * 0.88) / (height * 0.12)) ** 2)
  return mapPixels(picture, (sample, x, y) => sample + 300 * spot(x, y))
}

/** The hand moves sideways by 7 pixels while the shutter is open. */
function motion(picture: RawPicture): Promise<RawPicture> {
  const kernel = [...Array<number>(7).fill(0), ...Array<number>(7).fill(1), ...Array<number>(7).fill(0)]
  return runPipeline(pipelineOf(picture).convolve({ width: 7, height: 3, kernel, scale: 7 }))
}

/** The document takes 42 % of a larger, slightly turned scene. */
async function smallInScene(picture: RawPicture, random: SeededRandom): Promise<RawPicture> {
  const [width, height] = [picture.width * 0.42, picture.height * 0.42]
  const scene = await blotches(random, { width: 1600, height: 1200 })
  const place = { x: random.between(50, 1550 - width), y: random.between(50, 1150 - height), width, height }
  return turned(await warpOnto(scene, picture, quadOfBounds(place)), random, random.pick([-6, 5, 9]))
}

/** The page rises towards the spine of the booklet: lines bend and the light falls off. */
async function curl(picture: RawPicture, random: SeededRandom): Promise<RawPicture> {
  const { width, height } = picture
  const lift = (x: number) => height * 0.05 * Math.exp(-x / (width * 0.3))
  const bent = remapOnto(await blotches(random, picture), picture, ({ x, y }) => ({
    x: x - width * 0.02 * Math.exp(-x / (width * 0.2)),
    y: y + lift(x) * (y / height) + lift(x) * 0.3,
  }))
  return mapPixels(bent, (sample, x) => sample * (1 - 0.35 * Math.exp(-x / (width * 0.15))))
}

/** How much light the pixels of a screen let through at a place. */
function screenGrid(x: number, y: number): number {
  return 1 - 0.12 * Math.cos((2 * Math.PI * x) / 2.9) - 0.12 * Math.cos((2 * Math.PI * (y + 0.03 * x)) / 3.1)
}

/** Photographed off a screen: its pixel grid beats with the camera's. */
function moire(picture: RawPicture): Promise<RawPicture> {
  const screen = mapPixels(picture, (sample, x, y) => sample * 0.85 * screenGrid(x, y))
  return runPipeline(pipelineOf(screen).resize({ width: Math.round(picture.width * 0.93), kernel: 'linear' }))
}

/** A dim room: 22 % of the light, and the sensor's noise. */
function dark(picture: RawPicture, random: SeededRandom): RawPicture {
  return mapPixels(picture, (sample) => sample * 0.22 + 9 * random.normal())
}

/** Worn and dirty: specks and scratches that pale the print. */
function worn(picture: RawPicture, random: SeededRandom): RawPicture {
  const specks = drawPixels(picture, () => (random.next() < 0.004 ? 255 : 0))
  return mapPixels(picture, (sample, x, y) => Math.max(sample * 0.9 + 20, (specks.data[(y * picture.width + x) * 3] ?? 0) * 0.8))
}

export const treatments = {
  clean: (picture) => picture,
  'rotate-12': (picture, random) => turned(picture, random, 12),
  'rotate-38': (picture, random) => turned(picture, random, 38),
  'rotate-90': (picture) => runPipeline(pipelineOf(picture).rotate(90)),
  'rotate-180': (picture) => runPipeline(pipelineOf(picture).rotate(180)),
  perspective,
  blur: (picture) => runPipeline(pipelineOf(picture).blur(2.2)),
  motion,
  glare,
  dark,
  'low-resolution': (picture) => runPipeline(pipelineOf(picture).resize({ width: 420 })),
  // Three pixels a character: hardly to be read, so that a bench sees whether anything is claimed.
  'too-small': (picture) => runPipeline(pipelineOf(picture).resize({ width: 160 })),
  'jpeg-10': (picture) => picture,
  'small-in-scene': smallInScene,
  curl,
  moire,
  worn,
} as const satisfies Record<string, Treatment>

export type TreatmentName = keyof typeof treatments
export const treatmentNames = Object.keys(treatments).filter((name): name is TreatmentName => name in treatments)
