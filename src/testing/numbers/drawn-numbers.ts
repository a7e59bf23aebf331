import { madeIban, madeVatNumbers } from './business-numbers.ts'
import { addsUpByLuhn, type Bearer, completed, dateParts, digitOfSex, digits, letters, type NumberMaker, sumOf } from './number-maker.ts'

const decimal = '0123456789'

function of36(character: string): number {
  return Number.parseInt(character, 36)
}

function birthDigits({ dateOfBirth }: Bearer): string {
  return dateOfBirth.replaceAll('-', '')
}

/** 2 for those born before 2000, 3 for others, as Egypt and Kuwait count. */
function century({ dateOfBirth }: Bearer): string {
  return dateOfBirth < '2000' ? '2' : '3'
}

/** ISO 7064 MOD 11-2 over the whole number: each place is worth twice the one to its right. */
function addsUpByMod11(number: string): boolean {
  return (
    sumOf(
      number,
      (character) => '0123456789X'.indexOf(character),
      (place) => 2 ** (17 - place),
    ) %
      11 ===
    1
  )
}

const cnTaxLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const curpLetters = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'
const sgSeries = [
  { series: 'S', added: 0, table: 'JZIHGFEDCBA' },
  { series: 'T', added: 4, table: 'JZIHGFEDCBA' },
  { series: 'F', added: 0, table: 'XWUTRQPNMLK' },
  { series: 'G', added: 4, table: 'XWUTRQPNMLK' },
  { series: 'M', added: 3, table: 'XWUTRQPNJLK' },
] as const
const twLetterNumbers = [
  ['A', 10],
  ['B', 11],
  ['E', 14],
  ['F', 15],
  ['J', 18],
  ['N', 22],
  ['T', 27],
] as const

const hkId: NumberMaker = (random) => {
  const body = `${letters(random, 1)}${digits(random, 6)}`
  const whole = completed(body, '0123456789A', (number) => (36 * 9 + sumOf(number, of36, (place) => 8 - place)) % 11 === 0)
  return `${body}(${whole.slice(-1)})`
}

/**
 * Made-up numbers that keep the rules of their authorities, one maker for each rule of `domain/numbers` that has more
 * to it than a form. They add up the whole number, where the domain works out the digit.
 */
export const drawnNumbers = {
  cnId: (random, bearer) => {
    const region = random.pick(['110101', '310104', '440305', '510107', '810000'])
    return completed(`${region}${birthDigits(bearer)}${digits(random, 2)}${digitOfSex(random, bearer)}`, '0123456789X', addsUpByMod11)
  },
  cnHmtId: (random, bearer) => {
    const region = random.pick(['810000', '820000', '830000'])
    return completed(`${region}${birthDigits(bearer)}${digits(random, 2)}${digitOfSex(random, bearer)}`, '0123456789X', addsUpByMod11)
  },
  cnForeignerId: (random, bearer) => {
    const body = `9${random.pick(['11', '31', '44'])}${digits(random, 3)}${birthDigits(bearer)}${digits(random, 2)}${digitOfSex(random, bearer)}`
    return completed(body, '0123456789X', addsUpByMod11)
  },
  cnTaxId: (random) => {
    const body = `91${random.pick(['110108', '310115', '440300'])}${letters(random, 9, cnTaxLetters)}`
    const powers = [...Array.from({ length: 17 }, (_, place) => Number(3n ** BigInt(place) % 31n)), 1]
    return completed(
      body,
      cnTaxLetters,
      (number) =>
        sumOf(
          number,
          (each) => cnTaxLetters.indexOf(each),
          (place) => powers[place] ?? 0,
        ) %
          31 ===
        0,
    )
  },
  hkId,
  hkMoId: (random, bearer) =>
    random.next() < 0.5 ? hkId(random, bearer) : `${random.pick(['1', '5', '7'])}${digits(random, 6)}(${digits(random, 1)})`,
  twId: (random, bearer) => {
    const [letter, number] = random.pick(twLetterNumbers)
    const body = `${letter}${bearer.sex === 'M' ? 1 : 2}${digits(random, 7)}`
    const head = Math.floor(number / 10) + (number % 10) * 9
    return completed(body, decimal, (whole) => (head + sumOf(whole.slice(1), Number, (place) => Math.max(1, 8 - place))) % 10 === 0)
  },
  thId: (random) => {
    const body = `${random.integer(1, 8)}${digits(random, 11)}`
    const remainder = sumOf(body, Number, (place) => 13 - place) % 11
    const whole = `${body}${(11 - remainder) % 10}`
    return whole.replace(/^(.)(.{4})(.{5})(..)(.)$/, '$1 $2 $3 $4 $5')
  },
  sgNric: (random) => {
    const { series, added, table } = random.pick(sgSeries)
    const number = digits(random, 7)
    const weights = [2, 7, 6, 5, 4, 3, 2]
    return `${series}${number}${table.charAt((sumOf(number, Number, (place) => weights[place] ?? 0) + added) % 11)}`
  },
  myKad: (random, bearer) => {
    const { yy, month, day } = dateParts(bearer)
    return `${yy}${month}${day}-${random.pick(['01', '08', '10', '14'])}-${digits(random, 3)}${digitOfSex(random, bearer)}`
  },
  egId: (random, bearer) => {
    const { yy, month, day } = dateParts(bearer)
    const place = random.pick(['01', '02', '14', '21', '88'])
    return `${century(bearer)}${yy}${month}${day}${place}${digits(random, 3)}${digitOfSex(random, bearer)}${digits(random, 1)}`
  },
  saId: (random) => completed(`${random.integer(1, 2)}${digits(random, 8)}`, decimal, addsUpByLuhn),
  aeId: (random, bearer) => {
    const whole = completed(`784${dateParts(bearer).year}${digits(random, 7)}`, decimal, addsUpByLuhn)
    return whole.replace(/^(...)(....)(.{7})(.)$/, '$1-$2-$3-$4')
  },
  kwCivilId: (random, bearer) => {
    const { yy, month, day } = dateParts(bearer)
    const weights = [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
    const addsUp = (number: string) => sumOf(number, Number, (place) => weights[place] ?? 0) % 11 === 0
    for (;;) {
      const body = `${century(bearer)}${yy}${month}${day}${digits(random, 4)}`
      // Serials that would end in 0 or two digits are not given out.
      if ([...'123456789'].some((digit) => addsUp(body + digit))) return completed(body, '123456789', addsUp)
    }
  },
  mxCurp: (random, bearer) => {
    const { year, yy, month, day } = dateParts(bearer)
    const consonants = letters(random, 3, 'BCDFGHJKLMNPQRSTVWXYZ')
    // Not any letters: words that offend are never given out.
    const head = `${random.pick(['GARM', 'LOPE', 'HECJ', 'TORV'])}${yy}${month}${day}`
    const body = `${head}${bearer.sex === 'M' ? 'H' : 'M'}${random.pick(['DF', 'JC', 'NL', 'VZ'])}${consonants}${year < '2000' ? '0' : 'A'}`
    return completed(
      body,
      decimal,
      (number) =>
        sumOf(
          number,
          (each) => curpLetters.indexOf(each),
          (place) => 18 - place,
        ) %
          10 ===
        0,
    )
  },
  mxElectorKey: (random, bearer) => {
    const { yy, month, day } = dateParts(bearer)
    return `${letters(random, 6)}${yy}${month}${day}${random.pick(['09', '14', '19'])}${bearer.sex === 'M' ? 'H' : 'M'}${digits(random, 3)}`
  },
  idNik: (random, bearer) => {
    const { yy, month, day } = dateParts(bearer)
    const written = bearer.sex === 'F' ? String(Number(day) + 40) : day
    return `${random.pick(['317404', '327301', '510302'])}${written}${month}${yy}${String(random.integer(1, 9999)).padStart(4, '0')}`
  },
  pkCnic: (random, bearer) => `${random.integer(1, 7)}${digits(random, 4)}-${digits(random, 7)}-${digitOfSex(random, bearer) || 2}`,
  sePersonalNumber: (random, bearer) => {
    const short = completed(`${birthDigits(bearer).slice(2)}${digits(random, 2)}${digitOfSex(random, bearer)}`, decimal, addsUpByLuhn)
    return `${dateParts(bearer).year.slice(0, 2)}${short.slice(0, 6)}-${short.slice(6)}`
  },
  jpLicence: (random) => {
    const body = `${random.pick(['30', '45', '62', '90'])}${digits(random, 8)}`
    const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    return `${body}${(11 - (sumOf(body, Number, (place) => weights[place] ?? 0) % 11)) % 10}${random.integer(0, 2)}`
  },
  vin: (random) => {
    const from = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'
    const [head, tail] = [`L${letters(random, 7, from)}`, letters(random, 8, from)]
    const worth = (each: string) =>
      /\d/.test(each) ? Number(each) : Number('12345678.12345.7.923456789'['ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(each)])
    const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    const remainder = sumOf(`${head}0${tail}`, worth, (place) => weights[place] ?? 0) % 11
    return `${head}${remainder === 10 ? 'X' : remainder}${tail}`
  },
  bankCard: (random) => {
    const whole = completed(`${random.pick(['4', '51', '6222'])}${digits(random, 15)}`.slice(0, 15), decimal, addsUpByLuhn)
    return whole.replaceAll(/(....)(?=.)/g, '$1 ')
  },
  cnPlate: (random) => {
    const head = `${random.pick(['京', '沪', '粤', '川'])}${letters(random, 1, 'ABCDEFG')}·`
    const isElectric = random.next() < 0.3
    return isElectric
      ? `${head}${random.pick(['D', 'F'])}${digits(random, 5)}`
      : head + letters(random, 5, 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789')
  },
  iban: (random) => madeIban(random, random.pick(['DE', 'GB', 'FR', 'ES', 'IT', 'NL'] as const)).replaceAll(/(....)(?=.)/g, '$1 '),
  vatId: (random) => madeVatNumbers[random.pick(['DE', 'FR', 'IT', 'NL'] as const)](random),
} as const satisfies Record<string, NumberMaker>
