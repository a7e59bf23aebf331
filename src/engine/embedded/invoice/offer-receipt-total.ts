import type { DocumentType } from '#domain/document-type.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import { type PrintedMoney, moneyOnLines } from './money-on-lines.ts'
import type { PrintRow } from './print-row.ts'

/** Words beside the sum of a receipt, the surest first, with what they are worth; `total` also as faint print is read, `Tatel`, `IUIAL`. */
const totals: readonly (readonly [RegExp, number])[] = [
  [/round\w*\s*d?\s*total|total\s*round|rounded|total.*after.*round/i, 9],
  [/grand\s*total|nett?\s*total|total\s*nett?/i, 8],
  [
    /total.*(?:inc|with|w\/)\w*.*(?:gst|tax|sst)|total\s*(?:payable|due|amount|amt|sales)|amount\s*due|total\s*amt|total\s*ttc|gesamtbetrag/i,
    7.5,
  ],
  [/total\s*\(?rm/i, 7],
  [/^\W*[ti1][oau0]?[ti1][ae][l1i]|total\s*:|summe|totale|totaal/i, 6],
  [/\b[ti1][oau0]?[ti1][ae][l1i]|jumlah|nett?\s*amt|amount|gesamt/i, 4],
  [/balance|payment|visa|master|cash\b|card/i, 1],
]
const others =
  /sub\W*total|subtotal|total\s*(?:qty|quantity|item|disc|sav|gst|tax|sst|unit|no)|excl|exclud|before|w\/o|change|tax\s*code|rounding\s*adj|round(?:ing)?\s*adj|gst\s*summary|saving|point|discount/i

interface Sum {
  money: PrintedMoney
  worth: number
}

/** The sum of a receipt: beside words that say so, told again by what was paid less what was given back. */
export function offerReceiptTotal(rows: readonly PrintRow[], { fields }: Pick<DocumentType, 'fields'>): FieldCandidate[] {
  const spec = fields['totalIncludingTax']
  if (spec === undefined) return []
  const amounts = rows.map(({ lines }) => moneyOnLines(lines))
  const paid = paidLessChange(rows, amounts)
  const sums = rows.flatMap((row, index) => sumOf(row, index, amounts))
  const judged = sums.map(({ money, worth }) => ({
    money,
    worth:
      worth +
      (paid.has(money.cents) ? 2.5 : 0) -
      (money.cents === 0 ? 8 : 0) +
      0.3 * sums.filter((other) => other.money !== money && other.money.cents === money.cents).length,
  }))
  const [best] = judged.toSorted((a, b) => b.worth - a.worth)
  if (best === undefined) return []
  const fit = 0.8 + 0.15 * Math.min(10, best.worth)
  return fromRegion({ key: 'totalIncludingTax', spec }, { pieces: [best.money], how: 'anywhere', fit, label: 0.5 }, null).slice(0, 1)
}

function sumOf({ text }: PrintRow, index: number, amounts: readonly PrintedMoney[][]): Sum[] {
  const [, worth] = totals.find(([words]) => words.test(text)) ?? []
  if (worth === undefined || (others.test(text) && !/incl|inclusive|round\w*\s*d?\s*total|after/i.test(text.replaceAll(/\bexcl\w*/gi, ''))))
    return []
  const own = amounts[index]?.at(-1)
  if (own !== undefined) return [{ money: own, worth: worth + index * 0.004 }]
  // The words and the figures of one row were found at two heights.
  const beside = worth < 6 ? [] : [[index + 1, 0.7] as const, [index - 1, 1] as const]
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
  const [paid, back] = [of(/\bcash\b|tender|paid|visa|master/i), of(/change/i)]
  return new Set(paid.flatMap((one) => back.map((other) => one - other)))
}
