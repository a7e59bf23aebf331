import type { DocumentType } from '#domain/document-type.ts'
import { numberChecksum } from '#domain/numbers/judge-number.ts'
import { textOfRun } from '#domain/page-text.ts'
import type { FieldLine } from '../fields/field-line.ts'

const mostWords = 4
const leastDigits = 6
const mostLength = 24
/** What a number is worth whose check digit holds, and one that only has the form. */
const checksumWorth = 2.5
const formWorth = 1
/** On a page with more lines some number fits by chance. */
const fewLines = 25
const amongMany = 0.4

/** What the numbers of a page say for each type that knows how its own are built; types that share a number say less. */
export function typeNumbers(lines: readonly FieldLine[], types: readonly DocumentType[]): ReadonlyMap<string, number> {
  const numbers = [...new Set(lines.flatMap(numbersOf))]
  const worths = types.flatMap(({ key, ...documentType }) => {
    const worth = Math.max(0, ...numbers.map((number) => worthOf(number, documentType)))
    return worth > 0 ? [[key, worth] as const] : []
  })
  const rarity = Math.log((types.length + 1) / Math.max(1, worths.length)) / Math.log(types.length + 1)
  const share = lines.length > fewLines ? amongMany : 1
  return new Map(worths.map(([key, worth]) => [key, worth * rarity * share]))
}

/** Words with digits, and runs of few such words: `4929 3813 2204 1113`. */
function numbersOf({ line }: FieldLine): string[] {
  const words = line.words.map((word) => textOfRun(line, word))
  const found: string[] = []
  for (let start = 0; start < words.length; start++) {
    let number = ''
    for (const word of words.slice(start, start + mostWords)) {
      number += word
      if (!/\d/.test(word) || number.length > mostLength) break
      if (number.replace(/\D/g, '').length >= leastDigits) found.push(number)
    }
  }
  return found
}

function worthOf(number: string, { fields, checks }: Pick<DocumentType, 'fields' | 'checks'>): number {
  const specs = Object.entries(fields)
  if (specs.some(([, { checksum }]) => checksum && numberChecksum(checksum, number) === 'holds')) return checksumWorth
  const isNumber = (field: string): boolean => fields[field]?.kind === 'document-number'
  // A rule over one number needs no day to be judged by.
  const fits = checks.some(
    ({ fields: [field, ...others], run }) =>
      others.length === 0 && isNumber(field) && run({ [field]: number }, { today: '' }).result === 'pass',
  )
  return fits ? formWorth : 0
}
