import { seededRandom, type SeededRandom } from '../seeded-random.ts'
import type { SpecimenPerson } from './specimen-person.ts'

const surnames = [
  'Eriksson',
  'Øverbakke',
  'Strauß-Quellinck',
  'O’Brannoch',
  'Saint-Clavelle',
  'Ångholm',
  'Ózdőry',
  'van der Marrenweide',
  'Müllerin',
  'Dąbrzewska',
  'Çelikbahçe',
  'Ñandurez Íbalos',
  'Þorvaldsdóttir',
  'Papandrelis-Konstantinopoulos',
  'Li',
  'Feffernut',
] as const

const givenNames = [
  'Anna Maria',
  'Jean-Loïc',
  'Zoë',
  'François Étienne',
  'Maximiliana Theodora Wilhelmina Alexandrina',
  'Søren',
  'Bo',
  'Kıvanç Ömer',
  'Ole D’Arvo',
  'Šárka Žofie',
  'Ximena Quirina Olivia Diodora',
  'Pía',
] as const

const places = ['Zenith', 'Nordhavn', 'Sankt Ärmel', 'Port-Clair', 'Ville-Haute', 'Lüttersee'] as const
const nationalities = ['UTO', 'UTO', 'UTO', 'D', 'NLD', 'FRA', 'SWE', 'CHN', 'BRA', 'KEN', 'XXA', 'EUE'] as const
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function inventDate(random: SeededRandom, [from, to]: readonly [number, number]): string {
  return `${random.integer(from, to)}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`
}

function inventBirth(random: SeededRandom): string {
  const date = inventDate(random, [1938, 2015])
  const known = random.next()
  if (known < 0.04) return date.slice(0, 4)
  return known < 0.08 ? date.slice(0, 7) : date
}

/** Nine characters, letters and digits, with plenty of look-alikes. */
function inventNumber(random: SeededRandom): string {
  const letters = () => alphabet.charAt(random.integer(0, 25))
  const digits = () => String(random.integer(0, 9))
  const shapes = [() => letters(), () => digits(), () => random.pick(['0', 'O', '8', 'B', '1', 'I', '5', 'S', '2', 'Z'])] as const
  return letters() + Array.from({ length: 8 }, () => random.pick([shapes[1], shapes[1], shapes[1], shapes[0], shapes[2]])()).join('')
}

/** An invented holder, the same for the same seed. Documents are valid at the end of 2026 and for some years on. */
export function inventPerson(seed: string | number): SpecimenPerson {
  const random = seededRandom(`person ${seed}`)
  const sex = random.next()
  const issued = inventDate(random, [2018, 2025])
  return {
    surname: random.pick(surnames),
    givenNames: random.next() < 0.03 ? '' : random.pick(givenNames),
    sex: sex < 0.08 ? 'X' : sex < 0.54 ? 'F' : 'M',
    dateOfBirth: inventBirth(random),
    placeOfBirth: random.pick(places),
    nationality: random.pick(nationalities),
    issuingState: 'UTO',
    documentNumber: inventNumber(random),
    personalNumber: random.next() < 0.5 ? '' : `ZE${random.integer(100000, 999999)}${alphabet.charAt(random.integer(0, 25))}`,
    dateOfIssue: issued,
    dateOfExpiry: `${Number(issued.slice(0, 4)) + 10}${issued.slice(4)}`,
    likeness: random.integer(0, 1_000_000),
  }
}
