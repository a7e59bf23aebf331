import { luhnDigit } from './luhn-digit.ts'
import { mod97 } from './mod-97.ts'
import { weightedSum } from './weighted-sum.ts'

/** How the VAT numbers of one state are built, without its prefix. */
export interface VatRule {
  form: RegExp
  /** The check digits; null where numbers of this form have none that are known, '' where none is ever issued. */
  digit?: (number: string) => string | null
  /** Where they stand, from 0; at the end when absent. */
  place?: number
}

/** Weights from the left; what the sum leaves by the modulus, counted down from it. */
function complement(weights: readonly number[], { by, ten = '' }: { by: number; ten?: string }): (number: string) => string {
  return (number) => {
    const rest = (by - (weightedSum(number, weights) % by)) % by
    return rest === 10 ? ten : String(rest)
  }
}

/** As above, with what the sum itself leaves. */
function remainder(weights: readonly number[], { ten }: { ten: string }): (number: string) => string {
  return (number) => {
    const rest = weightedSum(number, weights) % 11
    return rest === 10 ? ten : String(rest)
  }
}

/** ISO/IEC 7064, MOD 11,10. */
function hybrid(number: string): string {
  let product = 10
  for (const digit of number.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (2 * sum) % 11
  }
  return String((11 - product) % 10)
}

const falling = [9, 8, 7, 6, 5, 4, 3, 2] as const
const eightToTwo = falling.slice(1)
const two = (number: number): string => String(number).padStart(2, '0')

/** Two weighings: the second counts where the first leaves 10. */
function twice(first: readonly number[], second: readonly number[]): (number: string) => string {
  return (number) => remainder(first, { ten: '' })(number) || remainder(second, { ten: '0' })(number)
}

const nifLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** Foreigners in Spain, by what their first letter counts as; children and those abroad, whose letter does not. */
const spanishPeople: Readonly<Record<string, string>> = { X: '0', Y: '1', Z: '2', K: '', L: '', M: '' }

/** Spain: people by a letter, companies by a digit or a letter, as their kind has it. */
function spanish(number: string): string {
  const first = number.charAt(0)
  const counted = /\d/.test(first) ? first : spanishPeople[first]
  if (counted !== undefined) return nifLetters.charAt(Number(counted + number.slice(1, -1)) % 23)
  const digit = luhnDigit(number.slice(1, -1))
  const letter = 'JABCDEFGHI'.charAt(Number(digit))
  return /[A-Z]$/.test(number) ? letter : digit
}

const cypriotWorth = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21] as const

/** Cyprus: every second digit, from the first, counts as something else. */
function cypriot(number: string): string {
  const worth = (digit: string, place: number) => (place % 2 === 0 ? (cypriotWorth[Number(digit)] ?? 0) : Number(digit))
  const sum = Array.from(number.slice(0, 8), worth).reduce((total, each) => total + each, 0)
  return String.fromCharCode(65 + (sum % 26))
}

function irish(number: string): string {
  const second = /^\d{7}[A-W][A-I]$/.test(number) ? number.charCodeAt(8) - 64 : 0
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt((weightedSum(number, eightToTwo) + second * 9) % 23)
}

/** The first two digits of France count over the SIREN, which has a digit of its own; keys with letters have another rule. */
function french(number: string): string | null {
  const siren = number.slice(2)
  if (/^\d\d/.test(number) && luhnDigit(siren.slice(0, -1)) === siren.at(-1)) return two((12 + 3 * (Number(siren) % 97)) % 97)
  return /^\d\d/.test(number) ? '' : null
}

/** The Netherlands: the whole number with its prefix leaves 1 by 97 (since 2020), or its first nine digits have one of their own. */
function dutch(number: string): string {
  return mod97(`NL${number}`) === 1 ? number.charAt(8) : remainder(falling, { ten: '' })(number)
}

/** Austria: Luhn's sum, moved by 4. */
function austrian(number: string): string {
  return String((Number(luhnDigit(`${number.slice(1, -1)}0`)) + 6) % 10)
}

function maltese(rest: number): string | null {
  return rest === 0 ? null : two(37 - rest)
}

const slovene = complement(eightToTwo, { by: 11, ten: '0' })

/** By the prefix of the number: Greece is EL here, and Northern Ireland XI. */
export const vatRules: Readonly<Record<string, VatRule>> = {
  AT: { form: /^U\d{8}$/, digit: austrian },
  BE: { form: /^[01]\d{9}$/, digit: (number) => two(97 - (Number(number.slice(0, 8)) % 97)) },
  BG: {
    form: /^\d{9,10}$/,
    digit: (number) => (number.length === 9 ? twice([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10])(number) : null),
  },
  CY: { form: /^\d{8}[A-Z]$/, digit: cypriot },
  CZ: {
    form: /^\d{8,10}$/,
    digit: (number) => (number.length === 8 ? String((11 - (weightedSum(number, eightToTwo) % 11)) % 10) : null),
  },
  DE: { form: /^[1-9]\d{8}$/, digit: hybrid },
  DK: { form: /^\d{8}$/, digit: complement([2, 7, 6, 5, 4, 3, 2], { by: 11 }) },
  EE: { form: /^\d{9}$/, digit: complement([3, 7, 1, 3, 7, 1, 3, 7], { by: 10 }) },
  EL: { form: /^\d{9}$/, digit: remainder([256, 128, 64, 32, 16, 8, 4, 2], { ten: '0' }) },
  ES: { form: /^(?:[A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])$/, digit: spanish },
  FI: { form: /^\d{8}$/, digit: complement([7, 9, 10, 5, 8, 4, 2], { by: 11 }) },
  FR: { form: /^[A-HJ-NP-Z\d]{2}\d{9}$/, digit: french, place: 0 },
  HR: { form: /^\d{11}$/, digit: hybrid },
  HU: { form: /^\d{8}$/, digit: complement([9, 7, 3, 1, 9, 7, 3], { by: 10 }) },
  IE: { form: /^(?:\d{7}[A-W][A-I]?|\d[A-Z]\d{5}[A-W])$/, digit: (number) => (/^\d{7}/.test(number) ? irish(number) : null), place: 7 },
  IT: { form: /^\d{11}$/, digit: (number) => luhnDigit(number.slice(0, -1)) },
  LT: {
    form: /^(?:\d{9}|\d{12})$/,
    digit: (number) => (number.length === 9 ? twice([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 1])(number) : null),
  },
  LU: { form: /^\d{8}$/, digit: (number) => two(Number(number.slice(0, 6)) % 89) },
  LV: { form: /^\d{11}$/ },
  // Where the sum leaves nothing, 37 or 00 may stand.
  MT: { form: /^\d{8}$/, digit: (number) => maltese(weightedSum(number, [3, 4, 6, 7, 8, 9]) % 37) },
  NL: { form: /^\d{9}B\d{2}$/, digit: dutch, place: 8 },
  PL: { form: /^\d{10}$/, digit: remainder([6, 5, 7, 2, 3, 4, 5, 6, 7], { ten: '' }) },
  PT: { form: /^\d{9}$/, digit: (number) => String(((11 - (weightedSum(number, falling) % 11)) % 11) % 10) },
  RO: {
    form: /^[1-9]\d{1,9}$/,
    digit: (number) => String(((weightedSum(number.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10),
  },
  SE: { form: /^\d{10}\d{2}$/, digit: (number) => luhnDigit(number.slice(0, 9)), place: 9 },
  // Whether numbers whose sum leaves nothing are issued is not agreed.
  SI: { form: /^[1-9]\d{7}$/, digit: (number) => (weightedSum(number, eightToTwo) % 11 === 0 ? null : slovene(number)) },
  SK: {
    form: /^[1-9]\d[2-47-9]\d{7}$/,
    digit: (number) => {
      const rest = (11 - (Number(`${number.slice(0, 9)}0`) % 11)) % 11
      return rest === 10 ? '' : String(rest)
    },
  },
  XI: { form: /^\d{9}(?:\d{3})?$/ },
}
