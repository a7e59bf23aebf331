import { fitPlate, type PlateFit } from '#domain/plate/fit-plate.ts'
import type { Quad } from '#domain/geometry.ts'
import type { ColourImage } from '../image/raster.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import type { Recogniser } from '../ocr/recogniser.ts'
import { cornersOfLook, type Look, readLook, type SeenCharacter } from './plate-look.ts'
import { weightOfRegion } from './rank-plates.ts'
import type { FoundPlate } from './found-plate.ts'

/** What one look at a line says. */
interface SeenLook {
  characters: readonly SeenCharacter[]
  corners: Quad
}

/** A line of print that may be a plate or a row of one, as often as it was looked at. */
export interface SeenRow {
  rect: RotatedRect
  /** The line as the detector found it. */
  plain: SeenLook
  looks: readonly SeenLook[]
}

const plain: Look = { left: 0, right: 0, padY: 0, stretch: 1, upright: false }
/** Edges that cut into a character, or take in the frame or a screw, spoil a different one in each look. */
const others: readonly Look[] = [
  { ...plain, left: 0.02, right: 0.02, padY: 0.06 },
  { ...plain, left: -0.015, right: -0.015 },
  { ...plain, left: 0.05, right: 0.05 },
]
/** The detector often leaves out the province, and a plate seen from the side leans. */
const lastResorts: readonly Look[] = [
  { ...plain, left: 0.17, right: 0.02, stretch: 1.25 },
  { ...plain, left: 0.03, right: 0.03, padY: 0.04, stretch: 1.25, upright: true },
]
/** From here on, character by character, one look is enough. */
const clear = 0.95

/** Reads a line once, and again in other cuts where it may be a plate but leaves doubt. */
export async function lookAtRow(recogniser: Recogniser, picture: ColourImage, rect: RotatedRect): Promise<SeenRow> {
  const see = async (look: Look): Promise<SeenLook> => {
    const corners = cornersOfLook(rect, look)
    return { corners, characters: await readLook(recogniser, picture, corners, look.stretch) }
  }
  const first = await see(plain)
  const looks = [first]
  if (isClear(first) || !mayBePlate(first)) return { rect, plain: first, looks }
  for (const look of others) looks.push(await see(look))
  if (!looks.some(({ characters }) => fitPlate(characters)?.region === 'china')) {
    for (const look of lastResorts) looks.push(await see(look))
  }
  return { rect, plain: first, looks }
}

function isClear({ characters }: SeenLook): boolean {
  const fit = fitPlate(characters)
  return fit?.region === 'china' && fit.characters.every(({ confidence, repaired }) => confidence >= clear && !repaired)
}

function mayBePlate({ characters }: SeenLook): boolean {
  const signs = characters.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return signs.length >= 4 && signs.length <= 10 && signs.some(({ text }) => /[0-9OIQ]/.test(text))
}

/**
 * The number for which most looks speak; null when none shows a plate. Where one look shows a province the others took
 * it for a letter: it is seldom seen where none is.
 */
export function voteOfLooks({ rect, looks }: SeenRow): FoundPlate | null {
  const fits = looks.flatMap(({ characters, corners }) => {
    const fit = fitPlate(characters)
    return fit ? [{ fit, corners }] : []
  })
  const isChinese = fits.some(({ fit }) => fit.region === 'china')
  const votes = new Map<string, { weight: number; best: Omit<FoundPlate, 'agreement'> }>()
  for (const { fit, corners } of fits) {
    if (isChinese && fit.region !== 'china') continue
    const plate = { fit, confidence: meanConfidence(fit), corners, height: rect.height, rows: 1 } as const
    const known = votes.get(fit.number)
    const best = known && known.best.confidence >= plate.confidence ? known.best : plate
    votes.set(fit.number, { weight: (known?.weight ?? 0) + plate.confidence * weightOfRegion[fit.region], best })
  }
  const [winner] = [...votes.values()].toSorted((a, b) => b.weight - a.weight)
  return winner ? { ...winner.best, agreement: Math.min(1, winner.weight / looks.length) } : null
}

export function meanConfidence({ characters }: PlateFit): number {
  return characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length)
}
