import type { SeededRandom } from '../seeded-random.ts'
import { addsUpByLuhn, completed, digits, letters } from './number-maker.ts'

const decimal = '0123456789'
/** As the banks of a country write their accounts: `#` any digit, `@` any letter. */
const accounts = {
  DE: '##################',
  GB: '@@@@##############',
  FR: '#######################',
  ES: '####################',
  IT: '@######################',
  NL: '@@@@##########',
} as const

/** A state whose accounts and VAT numbers are made up here. */
export type BusinessState = keyof typeof accounts

/** Digits and letters as one number: A is 10, Z is 35. */
function wholeOf(text: string): bigint {
  return BigInt([...text].map((sign) => Number.parseInt(sign, 36)).join(''))
}

/** A made-up account with the two digits that ISO 7064 asks for, without spaces. */
export function madeIban(random: SeededRandom, country: BusinessState): string {
  const account = accounts[country].replaceAll(/[#@]/g, (sign) => (sign === '#' ? digits(random, 1) : letters(random, 1)))
  const check = String(98n - (wholeOf(`${account}${country}00`) % 97n)).padStart(2, '0')
  return `${country}${check}${account}`
}

/** MOD 11,10 over the whole number ends on 1. */
function addsUpBy11And10(number: string): boolean {
  let rest = 10
  for (const digit of number.slice(0, -1)) rest = (((rest + Number(digit)) % 10 || 10) * 2) % 11
  return (rest + Number(number.at(-1))) % 10 === 1
}

/** Made-up VAT numbers of some states, as printed, and their number of Spain without its prefix. */
export const madeVatNumbers = {
  DE: (random: SeededRandom) => `DE${completed(`${random.integer(1, 9)}${digits(random, 7)}`, decimal, addsUpBy11And10)}`,
  FR: (random: SeededRandom) => {
    const siren = completed(digits(random, 8), decimal, addsUpByLuhn)
    return `FR${String((12n + 3n * (BigInt(siren) % 97n)) % 97n).padStart(2, '0')}${siren}`
  },
  IT: (random: SeededRandom) => `IT${completed(digits(random, 10), decimal, addsUpByLuhn)}`,
  ES: (random: SeededRandom) => `B${completed(digits(random, 7), decimal, addsUpByLuhn)}`,
  NL: (random: SeededRandom) => {
    const body = digits(random, 9)
    const tail = Array.from({ length: 97 }, (_, at) => String(at + 2).padStart(2, '0'))
    return `NL${body}B${tail.find((each) => wholeOf(`NL${body}B${each}`) % 97n === 1n) ?? ''}`
  },
  GB: (random: SeededRandom) => `GB${digits(random, 9)}`,
} as const satisfies Record<BusinessState, unknown>
