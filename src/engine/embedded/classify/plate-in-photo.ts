import { generalPage } from '#catalogue/general/general-page.document.ts'
import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import type { TextLine } from '#domain/page-text.ts'
import { fitPlate, type PlateCharacter } from '#domain/plate/fit-plate.ts'
import type { TypeGuess } from '#domain/record.ts'
import type { PageReading } from '../../engine.ts'
import { isClearText } from '../layout/is-clear-text.ts'
import { weightOfRegion } from '../plate/rank-plates.ts'
import type { PageResult } from '../read-page.ts'
import type { GuessedDocument } from './guess-type.ts'

/** So few lines stand in a picture of a gate's camera: its place, the time, the plate. */
const fewLines = 8
/** Where a state's own pattern fits, the plate may be worn: nothing else looks so. */
const leastConfidence = { national: 0.6, other: numberPlate.characterThreshold }

interface Told extends Pick<GuessedDocument, 'documentType'> {
  results: readonly Pick<PageResult, 'text'>[]
}

/** Whether pages that are of no document show print of a plate's form, so that they are worth a look for one. */
export function showsPlatePrint({ documentType, results }: Told): boolean {
  if (documentType !== null && documentType !== generalPage) return false
  return results.some(({ text }) => {
    const lines = text.rows.flatMap((row) => row.lines)
    return isClearText(text) ? lines.length <= fewLines && lines.some(isNationalPlate) : lines.some(isPlate)
  })
}

function isPlate({ characters }: TextLine): boolean {
  return fitPlate(characters) !== null
}

/** A plate of China, and nothing beside it on its line. */
function isNationalPlate({ characters }: TextLine): boolean {
  const fit = fitPlate(characters)
  return fit?.region === 'china' && fit.leftOut === 0
}

export interface PlateGuess {
  guess: TypeGuess
  /** It is believed, not only offered. */
  isTold: boolean
}

/** How sure it is that some page shows a plate; null where nothing like one was read. */
export function guessPlate(pages: readonly Pick<PageReading, 'readings'>[]): PlateGuess | null {
  const [best] = pages
    .flatMap(({ readings }) => readings.filter(({ field }) => field === 'plateNumber').slice(0, 1))
    .map(({ characters }) => guessOf(characters))
    .toSorted((a, b) => b.guess.confidence - a.guess.confidence)
  return best ?? null
}

/** A plate of China by all its characters; of other patterns by the one that is read least clearly, and on offer for what they say. */
function guessOf(characters: readonly PlateCharacter[]): PlateGuess {
  const region = fitPlate(characters)?.region ?? 'other'
  const told = characters.map(({ confidence }) => Math.min(1, confidence))
  const mean = told.reduce((sum, confidence) => sum + confidence, 0) / Math.max(1, told.length)
  const guess = (confidence: number): TypeGuess => ({ documentType: numberPlate.key, confidence })
  if (region === 'china') return { guess: guess(mean), isTold: mean >= leastConfidence.national }
  const least = Math.min(...told)
  const isTold = least >= leastConfidence.other
  return { guess: guess(isTold ? least : weightOfRegion[region] * mean), isTold }
}
