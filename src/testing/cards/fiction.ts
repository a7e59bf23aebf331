import { drawnForm } from '../numbers/drawn-form.ts'
import { drawnNumbers } from '../numbers/drawn-numbers.ts'
import { digits, letters } from '../numbers/number-maker.ts'
import { seededRandom, type SeededRandom } from '../seeded-random.ts'

/** What a document of nobody may say: the same for the same seed. */
export interface Fiction {
  random: SeededRandom
  sex: 'F' | 'M'
  /** ISO; those who are born then are grown up. */
  dateOfBirth: string
  /** ISO, of the last years. */
  dateOfIssue: string
  /** ISO: so many years after issue, on the same day. */
  expiry: (years: number) => string
  /** An ISO day between two years, both included. */
  day: (from: number, to: number) => string
  /** A number that keeps the rules of its authority, as printed. */
  number: (name: keyof typeof drawnNumbers) => string
  /** A number of which only the form is known, as printed. */
  form: (name: Parameters<typeof drawnForm>[0]) => string
  digits: (count: number) => string
  letters: (count: number) => string
  pick: SeededRandom['pick']
  /** Decides face and paper. */
  likeness: number
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** Days up to the 28th, so that the same day is there in every year. */
function dayBetween(random: SeededRandom, from: number, to: number): string {
  return `${random.integer(from, to)}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`
}

export function inventFiction(seed: string | number): Fiction {
  const random = seededRandom(`card ${seed}`)
  const sex = random.pick(['F', 'M'] as const)
  const dateOfBirth = dayBetween(random, 1951, 2004)
  const dateOfIssue = dayBetween(random, 2022, 2025)
  return {
    random,
    sex,
    dateOfBirth,
    dateOfIssue,
    expiry: (years) => `${Number(dateOfIssue.slice(0, 4)) + years}${dateOfIssue.slice(4)}`,
    day: (from, to) => dayBetween(random, from, to),
    number: (name) => drawnNumbers[name](random, { sex, dateOfBirth }),
    form: (name) => drawnForm(name, random),
    digits: (count) => digits(random, count),
    letters: (count) => letters(random, count),
    pick: random.pick,
    likeness: random.integer(0, 1_000_000),
  }
}
