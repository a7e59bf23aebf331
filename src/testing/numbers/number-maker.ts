import type { SeededRandom } from '../seeded-random.ts'

/** Who a number is made for. */
export interface Bearer {
  /** ISO date, whole. */
  dateOfBirth: string
  sex: 'F' | 'M'
}

/** A number as its document prints it, with the spaces and signs that stand in it there. */
export type NumberMaker = (random: SeededRandom, bearer: Bearer) => string

export function digits(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => String(random.integer(0, 9))).join('')
}

export function letters(random: SeededRandom, count: number, from = 'ABCDEFGHJKLMNPQRSTUVWXYZ'): string {
  return Array.from({ length: count }, () => from.charAt(random.integer(0, from.length - 1))).join('')
}

/** An odd digit for men, an even one for women. */
export function digitOfSex(random: SeededRandom, { sex }: Bearer): number {
  return random.integer(0, 4) * 2 + (sex === 'M' ? 1 : 0)
}

export function dateParts({ dateOfBirth }: Bearer): { year: string; yy: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = dateOfBirth.split('-')
  return { year, yy: year.slice(2), month, day }
}

/** The first character of `from` with which the number adds up. */
export function completed(body: string, from: string, addsUp: (number: string) => boolean): string {
  const last = [...from].find((character) => addsUp(body + character))
  if (last === undefined) throw new Error('nothing makes this number add up')
  return body + last
}

/** The sum of a number's characters, each worth what it is and weighed by its place. */
export function sumOf(number: string, worth: (character: string) => number, weight: (place: number) => number): number {
  return [...number].reduce((sum, character, place) => sum + worth(character) * weight(place), 0)
}

/** Luhn's rule as a whole: every second digit from the right counts double, its digits added. */
export function addsUpByLuhn(number: string): boolean {
  const doubled = '0246813579'
  return [...number].toReversed().reduce((sum, digit, at) => sum + Number(at % 2 === 0 ? digit : doubled[Number(digit)]), 0) % 10 === 0
}
