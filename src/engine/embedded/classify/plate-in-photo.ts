import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import { fitPlate } from '#domain/plate/fit-plate.ts'
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

/** Every character of its number is read clearly. */
export function isClearPlate({ readings }: PageReading): boolean {
  const number = readings.find(({ field }) => field === 'plateNumber')
  return number !== undefined && number.characters.every(({ confidence }) => confidence >= numberPlate.characterThreshold)
}
