import type { PlateFit } from '#domain/plate/fit-plate.ts'
import { colourOfKind, type PlateColour } from '#domain/plate/plate-pattern.ts'
import type { ColourImage } from '../image/raster.ts'

export interface PlateTone {
  /** Shares of the area by hue, each pixel weighed by its saturation. 0..1 */
  blue: number
  yellow: number
  green: number
  /** Share of the area that is lighter than halfway between its darkest and its lightest. 0..1 */
  light: number
  /** Mean luma, 0..100. */
  brightness: number
}

/** Degrees of the colour circle, from and to. */
const hues = { blue: [185, 275], yellow: [15, 70], green: [75, 180] } as const
const leastSaturation = 0.12
const leastValue = 0.1
/** Chinese plates without a kind of their own are blue or yellow: so much more of one than of the other decides. */
const faintShare = 0.03
/** Elsewhere plates are white or black unless they clearly are not. */
const clearShare = 0.16
const [darkest, lightest] = [0.05, 0.95]

/** What the pixels of a plate, cut out, are like. */
export function toneOfPlate({ data, width, height }: ColourImage): PlateTone {
  const count = width * height
  const shares = { blue: 0, yellow: 0, green: 0 }
  const luma = new Float32Array(count)
  for (let pixel = 0, at = 0; pixel < count; pixel++, at += 3) {
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
    luma[pixel] = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    const most = Math.max(red, green, blue)
    const saturation = most === 0 ? 0 : (most - Math.min(red, green, blue)) / most
    if (saturation <= leastSaturation || most / 255 <= leastValue) continue
    const hue = hueOf(red, green, blue)
    if (hue >= hues.blue[0] && hue < hues.blue[1]) shares.blue += saturation / count
    else if (hue >= hues.yellow[0] && hue < hues.yellow[1]) shares.yellow += saturation / count
    else if (hue >= hues.green[0] && hue < hues.green[1]) shares.green += saturation / count
  }
  const sorted = luma.toSorted()
  const halfway = ((sorted[Math.floor(count * darkest)] ?? 0) + (sorted[Math.floor(count * lightest)] ?? 0)) / 2
  return {
    ...shares,
    light: luma.reduce((sum, value) => sum + Number(value > halfway), 0) / count,
    brightness: (100 * luma.reduce((sum, value) => sum + value, 0)) / count,
  }
}

function hueOf(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  if (most === red) return 60 * (((green - blue) / range + 6) % 6)
  return most === green ? 60 * ((blue - red) / range + 2) : 60 * ((red - green) / range + 4)
}

/**
 * The colour of a plate's ground. In China the kind says it, and ordinary ones are blue or yellow: by hue, and where a
 * grey picture has none by what is lighter, the characters or the ground.
 */
export function colourOfPlate({ region, kind }: Pick<PlateFit, 'region' | 'kind'>, tone: PlateTone): PlateColour {
  const told = colourOfKind[kind]
  if (told) return told
  const isLight = tone.light > 0.5
  if (region === 'china') {
    if (Math.abs(tone.blue - tone.yellow) < faintShare) return isLight ? 'yellow' : 'blue'
    return tone.blue >= tone.yellow ? 'blue' : 'yellow'
  }
  const [strongest] = (['blue', 'yellow', 'green'] as const).toSorted((a, b) => tone[b] - tone[a])
  if (strongest && tone[strongest] >= clearShare) return strongest
  return isLight ? 'white' : 'black'
}
