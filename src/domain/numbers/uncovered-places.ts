import { numberChecksum } from './judge-number.ts'
import { type ChecksumScheme, fitsCheckDigit } from './number-scheme.ts'

/** Whether the check digit fits; told before all else that a number has to keep, since most changes fail here. */
function digitFits(scheme: ChecksumScheme, number: string): boolean {
  return fitsCheckDigit(scheme, number, scheme.checkDigit(number) ?? '')
}

function isCovered(scheme: ChecksumScheme, number: string, place: number): boolean {
  for (let digit = 0; digit < 10; digit += 1) {
    const changed = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`
    if (changed !== number && digitFits(scheme, changed) && numberChecksum(scheme, changed) === 'holds') return false
  }
  return true
}

/** Places, from 0, of the digits of a bare number that holds for which it would hold with another digit too. */
export function uncoveredPlaces(scheme: ChecksumScheme, number: string): number[] {
  return Array.from(number, (_, place) => place).filter((place) => /\d/.test(number.charAt(place)) && !isCovered(scheme, number, place))
}
