import { bankCard } from '#catalogue/finance/bank-card.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import { latinDigits } from '#domain/formats/latin-digits.ts'
import { numberChecksum } from '#domain/numbers/judge-number.ts'
import { type TextLine, type TextRun, textOfRun } from '#domain/page-text.ts'
import { findCardNumber, isSurelyCardNumber } from '../bank-card/find-card-number.ts'
import type { FieldLine } from '../fields/field-line.ts'

const mostWords = 4
const leastDigits = 6
const mostLength = 24
/** What a number is worth whose check digit holds, and one that only has the form. */
const checksumWorth = 2.5
const formWorth = 1
/** A bank card may say nothing but its number. */
const cardWorth = 4
/** On a page with more lines some number fits by chance; where nothing else stands there, none does. */
const fewLines = 25
const share = { amongMany: 0.4, alone: 3.5 }
const nothingElse = 0.7
/** Of what is read less clearly any number could be made. */
const leastClearness = 0.8
/** Of a day's digits alone many a number could be made. */
const day = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/

export interface NumberClue {
  worth: number
  /** It is a number of the type's: by its check digit, or for a bank card by how it stands there. */
  isTelling: boolean
}

/** What the numbers of a page say for each type that knows how its own are built; types that share a number say less. */
export function typeNumbers(lines: readonly FieldLine[], types: readonly DocumentType[]): ReadonlyMap<string, NumberClue> {
  const numbers = [...new Set(lines.flatMap(numbersOf))]
  const proven = new Map(types.map((documentType) => [documentType.key, checksumsThatHold(numbers, documentType)]))
  const fitting = types.filter((documentType) => hasForm(numbers, documentType)).map(({ key }) => key)
  const owners = (scheme: string): number =>
    types.filter(({ fields }) => Object.values(fields).some(({ checksum }) => checksum?.name === scheme)).length
  const rarity = (sharers: number): number => Math.log((types.length + 1) / Math.max(1, sharers)) / Math.log(types.length + 1)
  const factor = lines.length > fewLines ? share.amongMany : 1
  return new Map(
    types.flatMap(({ key }) => {
      const byForm = fitting.includes(key) ? formWorth * rarity(fitting.length) * (isAll(numbers, lines) ? share.alone : 1) : 0
      const byDigit = (proven.get(key) ?? []).map((scheme) => checksumWorth * rarity(owners(scheme)))
      const byCard = key === bankCard.key && factor === 1 ? cardNumberWorth(lines) : 0
      const worth = factor * Math.max(byForm, byCard, ...byDigit)
      return worth > 0 ? [[key, { worth, isTelling: byDigit.length > 0 || byCard > 0 }] as const] : []
    }),
  )
}

/** Groups of a bank card's number stand apart, and are often misread where they are embossed: its own reader joins them. */
function cardNumberWorth(lines: readonly FieldLine[]): number {
  const number = findCardNumber(lines, { key: 'cardNumber', spec: bankCard.fields.cardNumber })
  if (number === null) return 0
  return isSurelyCardNumber(number) ? cardWorth : formWorth
}

/** Whether a page says little but one number, of what is read clearly. */
function isAll(numbers: readonly string[], lines: readonly FieldLine[]): boolean {
  const words = lines.flatMap(({ line }) => line.words.filter((word) => isClear(line, word)))
  const letters = words.reduce((sum, { start, end }) => sum + end - start, 0)
  return numbers.some((number) => number.length >= nothingElse * letters)
}

/** Words with digits, and runs of few such words: `4929 3813 2204 1113`. */
function numbersOf({ line }: FieldLine): string[] {
  const words = line.words.map((word) => (isClear(line, word) ? latinDigits(textOfRun(line, word)) : ''))
  const found: string[] = []
  for (let start = 0; start < words.length; start++) {
    let number = ''
    for (const word of words.slice(start, start + mostWords)) {
      number += word
      if (!/\d/.test(word) || day.test(word) || number.length > mostLength) break
      if (number.replace(/\D/g, '').length >= leastDigits) found.push(number)
    }
  }
  return found
}

function isClear({ characters }: TextLine, { start, end }: TextRun): boolean {
  const sum = characters.slice(start, end).reduce((total, { confidence }) => total + confidence, 0)
  return sum >= leastClearness * (end - start)
}

/** Names of the type's schemes for which the check digit of some number holds. */
function checksumsThatHold(numbers: readonly string[], { fields }: Pick<DocumentType, 'fields'>): string[] {
  const schemes = new Map(Object.values(fields).flatMap(({ checksum }) => (checksum ? [[checksum.name, checksum] as const] : [])))
  return [...schemes.values()]
    .filter((scheme) => numbers.some((number) => numberChecksum(scheme, number) === 'holds'))
    .map(({ name }) => name)
}

/** Whether some number passes a rule of the type's that is over one number, which needs no day to be judged by. */
function hasForm(numbers: readonly string[], { fields, checks }: Pick<DocumentType, 'fields' | 'checks'>): boolean {
  const isNumber = (field: string): boolean => fields[field]?.kind === 'document-number'
  return checks.some(
    ({ fields: [field, ...others], run }) =>
      others.length === 0 && isNumber(field) && numbers.some((number) => run({ [field]: number }, { today: '' }).result === 'pass'),
  )
}
