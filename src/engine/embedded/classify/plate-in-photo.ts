import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import { fitPlate } from '#domain/plate/fit-plate.ts'
import type { TypeGuess } from '#domain/record.ts'
import type { PageReading } from '../../engine.ts'
import { isClearText } from '../layout/is-clear-text.ts'
import type { PageResult } from '../read-page.ts'

/** Whether a picture that shows nothing else shows print of a plate's form, so that it is worth a look for one. */
export function mayShowPlate(results: readonly Pick<PageResult, 'text'>[], among: readonly string[] | null): boolean {
  if (among !== null && !among.includes(numberPlate.key)) return false
  return results.some(
    ({ text }) => !isClearText(text) && text.rows.some(({ lines }) => lines.some(({ characters }) => fitPlate(characters) !== null)),
  )
}

/** How sure it is that some page shows a plate: by the character of its number that is read least clearly; null where none is clear. */
export function guessPlate(pages: readonly PageReading[]): TypeGuess | null {
  const numbers = pages.flatMap(({ readings }) => readings.filter(({ field }) => field === 'plateNumber').slice(0, 1))
  const confidence = Math.max(0, ...numbers.map(({ characters }) => Math.min(1, ...characters.map((character) => character.confidence))))
  return confidence >= numberPlate.characterThreshold ? { documentType: numberPlate.key, confidence } : null
}
