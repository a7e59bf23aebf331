import type { DocumentType, FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import { placesOf, spacedText } from '../fields/spaced-text.ts'
import { type MisreadMoney, misreadMoney } from './misread-money.ts'
import { type PrintedMoney, moneyOnLines } from './money-on-lines.ts'
import type { PrintRow } from './print-row.ts'

/** `Total` as faint print is read: `Tatel`, `IUIAL`, `Tolal`. */
const faint = /\b[ti1][oaud0]?[ti1lf][ae][l1i]/gi
/** Words beside the sum of a receipt, the surest first, with what they are worth. */
const totals: readonly (readonly [RegExp, number])[] = [
  [/round\w*\s*d?\s*total|total\s*round|rounded|total.*after.*round/i, 9],
  [/grand\s*total|nett?\s*total|total\s*(?:nett?|gross)|jumlah\s*(?:besar|perlu|keseluruhan)/i, 8],
  [
    /total.*(?:inc|with|w\/)\w*.*(?:gst|tax|sst)|total\s*(?:payable|due|amount|amt|sales)|amount\s*due|total\s*amt|total\s*ttc|gesamtbetrag/i,
    7.5,
  ],
  [/total\s*\(?(?:rm|myr)/i, 7],
  [/^\W*total|total\s*:|summe|totale|totaal|^\W*jumlah/i, 6],
  [/\btotal|jumlah|nett?\s*amt|amount|payable|gesamt/i, 4],
  [/balance|payment|visa|master|cash\b|card/i, 1],
]
const others =
  /sub\W*total|subtotal|total\s*(?:qty|quantity|item|disc|sav|gst|tax|sst|unit|no)|jumlah\s*kecil|excl|exclud|before|w\/o|change|tax\s*code|rounding\s*adj|round(?:ing)?\s*adj|gst\s*summary|saving|point|discount/i
/** Heads a table of what each rate of tax came to, which has a total of its own. */
const taxTable = /(?:gst|tax|sst)\s*(?:summary|analysis|details?)/i
/** Stand beside `Total` over a column of amounts. */
const heads = /qty|quantity|price|description|item/i
const worthOfPaid = 2.5
/** Nothing else says so, but it is what was paid less what was given back. */
const onlyPaid = 3
const mostRepeats = 3
/** Tills round by no more: a sum is larger. */
const roundingCents = 5
const costOfRounding = 8
/** Words that alone say that a sum stands beside them, on the row above or below too. */
const sureWorth = 6
/** What a value that is one adds to its place, as elsewhere (`fromRegion`). */
const scoreOfValue = 1.4

interface Sum {
  money: PrintedMoney | MisreadMoney
  worth: number
}

/** The sum of a receipt: beside words that say so, told again by what was paid less what was given back. */
export function offerReceiptTotal(rows: readonly PrintRow[], { fields }: Pick<DocumentType, 'fields'>): FieldCandidate[] {
  const spec = fields['totalIncludingTax']
  if (spec === undefined) return []
  const amounts = rows.map(({ lines }) => moneyOnLines(lines))
  const paid = paidLessChange(rows, amounts)
  const taxRows = rows.findIndex(({ text }) => taxTable.test(text))
  const isOfTaxes = (index: number): boolean => taxRows >= 0 && index > taxRows && (amounts[index]?.length ?? 0) > 1
  const told = rows.flatMap((row, index) => (isOfTaxes(index) ? [] : sumOf(row, index, amounts)))
  const all = amounts.flat()
  const sums = [...told, ...all.flatMap((money) => (paid.has(money.cents) ? [{ money, worth: onlyPaid - worthOfPaid }] : []))]
  const judged = sums.map(({ money, worth }) => ({
    money,
    worth:
      worth +
      (paid.has(money.cents) ? worthOfPaid : 0) -
      (money.cents <= roundingCents ? costOfRounding : 0) +
      0.3 * Math.min(mostRepeats, all.filter((other) => other !== money && other.cents === money.cents).length),
  }))
  const [best] = judged.toSorted((a, b) => b.worth - a.worth)
  if (best === undefined) return []
  const fit = 0.8 + 0.15 * Math.min(10, best.worth)
  if ('read' in best.money) return asItMustBe(spec, best.money, fit)
  return fromRegion({ key: 'totalIncludingTax', spec }, { pieces: [best.money], how: 'anywhere', fit, label: 0.5 }, null).slice(0, 1)
}

function asItMustBe(spec: FieldSpec, money: MisreadMoney, score: number): FieldCandidate[] {
  const text = spacedText([money])
  const read = text.at.map((place, unit) => (place < 0 ? text.text.charAt(unit) : money.read.charAt(place))).join('')
  const value = formatOfField(spec).parse(read)
  const places = placesOf(text, 0, text.text.length)
  if (value === null || places === null) return []
  const typed = { start: 0, end: text.text.length, text: read, value, isCenturyInferred: false, fit: 1 }
  return [{ field: 'totalIncludingTax', typed, text, ...places, how: 'anywhere', label: 0.5, score: score + scoreOfValue }]
}

function sumOf({ text: printed, lines }: PrintRow, index: number, amounts: readonly PrintedMoney[][]): Sum[] {
  // Spaces are seen where there are none: `TO TAL`.
  const text = printed.replaceAll(faint, 'total')
  const joined = printed.replaceAll(/\s/g, '').replaceAll(faint, 'total')
  const [, worth] = totals.find(([words]) => words.test(text) || words.test(joined)) ?? []
  if (worth === undefined || (others.test(text) && !/incl|inclusive|round\w*\s*d?\s*total|after/i.test(text.replaceAll(/\bexcl\w*/gi, ''))))
    return []
  const own = amounts[index]?.at(-1) ?? (worth < sureWorth ? undefined : misreadMoney(lines))
  if (own !== undefined) return [{ money: own, worth: worth + index * 0.004 }]
  // The words and the figures of one row were found at two heights.
  const beside = worth < sureWorth || heads.test(text) ? [] : [[index + 1, 0.7] as const, [index - 1, 1] as const]
  return beside
    .flatMap(([near, cost]) => {
      const money = amounts[near]?.at(-1)
      return money === undefined ? [] : [{ money, worth: worth - cost + index * 0.004 }]
    })
    .slice(0, 1)
}

/** In cents. */
function paidLessChange(rows: readonly PrintRow[], amounts: readonly PrintedMoney[][]): Set<number> {
  const of = (words: RegExp): number[] => rows.flatMap(({ text }, index) => (words.test(text) ? (amounts[index]?.at(-1)?.cents ?? []) : []))
  const [paid, back] = [of(/\bcash\b|tender|paid|visa|master|tunai/i), of(/change|\bbaki\b/i)]
  return new Set(paid.flatMap((one) => back.map((other) => one - other)))
}
