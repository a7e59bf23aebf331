import { boundsOfPoints, type Quad } from '#domain/geometry.ts'
import type { Character, Reading } from '#domain/reading.ts'
import type { ColourImage } from '../image/raster.ts'
import { colourOfPlate, toneOfPlate } from './plate-colour.ts'
import { cutOut, fractionsOf } from './plate-look.ts'
import type { FoundPlate } from './found-plate.ts'

export interface PlatePage {
  pageIndex: number
  /** The working copy that the plates were found on. */
  picture: ColourImage
  /** Size of the picture as given, in pixels. */
  original: { width: number; height: number }
  /** From fractions of the picture to fractions of the upright page. */
  toPage: (box: Quad) => Quad
}

/** Cut a little within the characters' line, so that little of the car is seen. */
const insetShare = 0.04
/** One still picture does not show where a car goes: the remote API's word for that. */
const directionUnknown = '0'

/** The fields of document type `number-plate`. */
export function readingsOfPlate(plate: FoundPlate, page: PlatePage): Reading[] {
  const { fit, confidence, corners } = plate
  const tone = toneOfPlate(cutOut(page.picture, inset(corners)))
  const box = page.toPage(fractionsOf(corners, page.picture))
  const reading = (field: string, value: string): Reading => ({
    field,
    source: 'ocr',
    text: value,
    value,
    pageIndex: page.pageIndex,
    box,
    characters: [],
    notes: [],
  })
  const characters = fit.characters.map(({ text, confidence: own, candidates, repaired, box: place }): Character => ({
    text,
    confidence: own,
    candidates: [...candidates],
    repaired,
    box: page.toPage(place),
  }))
  return [
    { ...reading('plateNumber', fit.number), characters, notes: characters.some(({ repaired }) => repaired) ? ['repaired'] : [] },
    reading('plateColour', colourOfPlate(fit, tone)),
    reading('plateType', plate.rows === 2 ? `${fit.kind}, two rows` : fit.kind),
    reading('confidence', String(Math.round(confidence * 100))),
    reading('brightness', String(Math.round(tone.brightness))),
    reading('motionDirection', directionUnknown),
    reading('position', positionOf(fractionsOf(corners, page.picture), page.original)),
  ]
}

function inset([a, b, c, d]: Quad): Quad {
  const towards = (from: Quad[0], to: Quad[0]): Quad[0] => ({
    x: from.x + (to.x - from.x) * insetShare,
    y: from.y + (to.y - from.y) * insetShare,
  })
  return [towards(a, c), towards(b, d), towards(c, a), towards(d, b)]
}

/** `left_top_right_bottom`, whole pixels of the picture as given. */
function positionOf(corners: Quad, { width, height }: { width: number; height: number }): string {
  const bounds = boundsOfPoints(corners) ?? { x: 0, y: 0, width: 0, height: 0 }
  const within = (share: number, length: number): number => Math.round(Math.min(1, Math.max(0, share)) * length)
  return [
    within(bounds.x, width),
    within(bounds.y, height),
    within(bounds.x + bounds.width, width),
    within(bounds.y + bounds.height, height),
  ].join('_')
}
