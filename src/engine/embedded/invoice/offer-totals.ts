import type { DocumentType } from '#domain/document-type.ts'
import { capitalAmount } from '#domain/formats/capital-amount.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import type { FieldLine } from '../fields/field-line.ts'
import { type PrintedMoney, moneyOnLines } from './money-on-lines.ts'

interface Totals {
  net: PrintedMoney
  tax: PrintedMoney
  gross: PrintedMoney
  worth: number
}

/** What a net, a tax and a gross that add up are worth beside labels: more than any of them. */
const worthOfSum = 2.4
/** No tax on goods and services is higher. */
const highestRate = 0.3
/** Sums of amounts on a page beyond this are chance. */
const mostAmounts = 60

const fieldsOfTotals = { net: 'totalExcludingTax', tax: 'totalTax', gross: 'totalIncludingTax' } as const

/**
 * The three amounts of a bill that add up, for where no label was read beside them: net + tax = gross, on one row or one
 * below the other, the gross told in words too where the bill does that.
 */
export function offerTotals(lines: readonly FieldLine[], { fields }: Pick<DocumentType, 'fields'>): FieldCandidate[] {
  const all = moneyOnLines(lines)
  if (all.length > mostAmounts || Object.values(fieldsOfTotals).some((field) => fields[field] === undefined)) return []
  const best = totalsAmong(all, wordsOn(lines)).toSorted((a, b) => b.worth - a.worth)[0]
  if (best === undefined) return []
  return (['net', 'tax', 'gross'] as const).flatMap((part) => {
    const [key, spec] = [fieldsOfTotals[part], fields[fieldsOfTotals[part]]]
    const pieces = [best[part]]
    const found = spec === undefined ? [] : fromRegion({ key, spec }, { pieces, how: 'anywhere', fit: worthOfSum, label: 0.2 }, null)
    return found.filter(({ typed }) => typed.value !== null).slice(0, 1)
  })
}

function totalsAmong(all: readonly PrintedMoney[], told: ReadonlySet<number>): Totals[] {
  const byCents = new Map<number, PrintedMoney[]>()
  for (const each of all) byCents.set(each.cents, [...(byCents.get(each.cents) ?? []), each])
  return all.flatMap((net) =>
    all
      .filter((tax) => tax !== net && tax.cents > 0 && tax.cents <= highestRate * net.cents)
      .flatMap((tax) =>
        (byCents.get(net.cents + tax.cents) ?? []).map((gross) => ({ net, tax, gross, worth: worthOf({ net, tax, gross }, told) })),
      ),
  )
}

/** The sum row stands below the lines, its amounts side by side; the gross below it. */
function worthOf({ net, tax, gross }: Omit<Totals, 'worth'>, told: ReadonlySet<number>): number {
  const height = Math.max(net.line.height, tax.line.height)
  return (
    (told.has(gross.cents) ? 4 : 0) +
    (Math.abs(net.y - tax.y) < 1.2 * height ? 1 : 0) +
    (gross.y >= Math.max(net.y, tax.y) - height ? 1 : 0) +
    [net, tax, gross].filter(({ isSigned }) => isSigned).length * 0.5 +
    net.y +
    gross.y
  )
}

/** Signs of amounts in words, and what recognisers take them for. */
const capitals = /[零〇壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟万萬亿億圆圓元园国角分整正]{3,}/gu

/** Amounts that the page tells in words, in cents. */
function wordsOn(lines: readonly FieldLine[]): Set<number> {
  const texts = lines.map(({ line }) => line.characters.map(({ text }) => text).join(''))
  const amounts = texts.flatMap((text) => [...text.matchAll(capitals)].map(([words]) => capitalAmount(words.replace(/[国园]/gu, '圆'))))
  return new Set(amounts.flatMap((amount) => (amount === null ? [] : [Math.round(Number(amount) * 100)])))
}
