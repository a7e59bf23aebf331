import type { DocumentType } from '#domain/document-type.ts'
import { capitalAmount } from '#domain/formats/capital-amount.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import { edgesOf, type FieldLine, middleAt, spanOf } from '../fields/field-line.ts'
import type { PrintedLabel } from '../fields/find-labels.ts'
import { type PrintedMoney, moneyOnLines } from './money-on-lines.ts'

interface Sum {
  net: PrintedMoney
  tax: PrintedMoney
  gross: PrintedMoney
}

interface Totals extends Sum {
  worth: number
  /** The gross is told in words or has a label, or its amounts carry the currency's sign. */
  isTold: boolean
}

/** What a net, a tax and a gross that add up are worth beside labels: more than any of them. */
const worthOfSum = 2.4
/** No tax on goods and services is higher. */
const highestRate = 0.3
/** Of more amounts on a page some add up by chance: then the gross is told, or all three stand on one row. */
const mostAmounts = 60
/** Beyond this a page is a list. */
const mostOfPage = 600

const fieldsOfTotals = { net: 'totalExcludingTax', tax: 'totalTax', gross: 'totalIncludingTax' } as const
const parts = ['net', 'tax', 'gross'] as const
type Part = (typeof parts)[number]

interface Print {
  lines: readonly FieldLine[]
  labels: readonly PrintedLabel[]
}

/**
 * The three amounts of a bill that add up, for where no label was read beside them, or several: net + tax = gross, on one
 * row or one below the other, the gross told in words too where the bill does that.
 */
export function offerTotals({ lines, labels }: Print, { fields }: Pick<DocumentType, 'fields'>): FieldCandidate[] {
  if (Object.values(fieldsOfTotals).some((field) => fields[field] === undefined)) return []
  const pages = [...new Set(lines.map(({ pageIndex }) => pageIndex))]
  const words = wordsOn(lines)
  const found = pages.flatMap((page) => {
    const all = moneyOnLines(lines.filter(({ pageIndex }) => pageIndex === page))
    // Who spells the sum out asks for no more than that: two amounts of a column and their sum are no total.
    const highest = fields['totalInWords'] === undefined ? -Infinity : Math.max(...all.map(({ cents }) => cents))
    const sums = all.length > mostOfPage ? [] : totalsAmong(all, { words, named: namedAmounts(all, labels) })
    return sums.filter(({ gross }) => gross.cents >= highest)
  })
  const best = found.toSorted((a, b) => b.worth - a.worth)[0]
  if (best === undefined || !(best.isTold || isOnly(best, found))) return []
  return parts.flatMap((part) => {
    const [key, spec] = [fieldsOfTotals[part], fields[fieldsOfTotals[part]]]
    const pieces = [best[part]]
    const offers = spec === undefined ? [] : fromRegion({ key, spec }, { pieces, how: 'anywhere', fit: worthOfSum, label: 0.2 }, null)
    return offers.filter(({ typed }) => typed.value !== null).slice(0, 1)
  })
}

/** Where nothing tells the gross and amounts add up to several, any may be meant, but for the sum of them all: rows by rate, and the last row. */
function isOnly(best: Totals, found: readonly Totals[]): boolean {
  const alike = isOneRow(best) ? found.filter(isOneRow) : found
  const others = new Map(alike.filter(({ gross }) => gross.cents !== best.gross.cents).map(({ gross, net }) => [gross.cents, net.cents]))
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
  return others.size === 0 || (sum([...others.keys()]) === best.gross.cents && sum([...others.values()]) === best.net.cents)
}

interface Clues {
  /** Amounts in cents. */
  words: ReadonlySet<number>
  named: ReadonlyMap<PrintedMoney, ReadonlySet<Part>>
}

function totalsAmong(all: readonly PrintedMoney[], clues: Clues): Totals[] {
  const byCents = new Map<number, PrintedMoney[]>()
  for (const each of all) byCents.set(each.cents, [...(byCents.get(each.cents) ?? []), each])
  const sums = all.flatMap((net) =>
    all
      .filter((tax) => tax !== net && mayBeTax(tax, net, clues))
      .flatMap((tax) =>
        (byCents.get(net.cents + tax.cents) ?? []).filter((gross) => gross !== net && gross !== tax).map((gross) => ({ net, tax, gross })),
      ),
  )
  const largest = Math.max(...sums.map(({ gross }) => Math.abs(gross.cents)))
  const totals = sums.map((sum) => ({
    ...sum,
    worth: worthOf(sum, clues) + worthOfSize * (Math.abs(sum.gross.cents) / largest),
    isTold: isTold(sum, clues),
  }))
  return all.length > mostAmounts ? totals.filter((each) => each.isTold || isOneRow(each)) : totals
}

/** A credit note's amounts are below zero, each; a tax of nothing is one where its label says so. */
function mayBeTax(tax: PrintedMoney, net: PrintedMoney, { named }: Clues): boolean {
  if (tax.cents === 0) return named.get(tax)?.has('tax') === true && named.get(net)?.has('net') === true
  return tax.cents > 0 === net.cents > 0 && Math.abs(tax.cents) <= highestRate * Math.abs(net.cents)
}

function isTold({ net, tax, gross }: Sum, { words, named }: Clues): boolean {
  return words.has(gross.cents) || named.get(gross)?.has('gross') === true || [net, tax, gross].some(({ isSigned }) => isSigned)
}

function isOneRow({ net, tax, gross }: Sum): boolean {
  return isOnRow(net.line, tax.line) && isOnRow(tax.line, gross.line)
}

/** Of sums of parts of a bill and the sum of them all, the latter. */
const worthOfSize = 2

/** The sum row stands below the lines, its amounts side by side; the gross below it. */
function worthOf({ net, tax, gross }: Sum, { words, named }: Clues): number {
  const height = Math.max(net.line.height, tax.line.height)
  const isNamed = (money: PrintedMoney, part: Part): boolean => named.get(money)?.has(part) === true
  return (
    (words.has(gross.cents) ? 4 : 0) +
    (isNamed(gross, 'gross') ? 2 : 0) +
    (isNamed(net, 'net') ? 1 : 0) +
    (isNamed(tax, 'tax') ? 1 : 0) +
    (Math.abs(net.y - tax.y) < 1.2 * height ? 1 : 0) +
    (gross.y >= Math.max(net.y, tax.y) - height ? 1 : 0) +
    [net, tax, gross].filter(({ isSigned }) => isSigned).length * 0.5 +
    net.y +
    gross.y
  )
}

/** Rows of labels and amounts may differ by so much of their height. */
const sameRow = 0.6

/** Which amounts stand on the row of a label, behind it and before the next one. */
function namedAmounts(all: readonly PrintedMoney[], labels: readonly PrintedLabel[]): Clues['named'] {
  const named = new Map<PrintedMoney, Set<Part>>()
  for (const money of all) {
    const { left } = spanOf(money.line, money.start)
    const before = labels
      .filter(({ line, start, end }) => isOnRow(line, money.line) && edgesOf(line, { start, end }).right <= left + money.line.height / 2)
      .toSorted((a, b) => edgesOf(b.line, b).right - edgesOf(a.line, a).right)[0]
    if (before) named.set(money, new Set(parts.filter((part) => before.fields.includes(fieldsOfTotals[part]))))
  }
  return named
}

function isOnRow(one: FieldLine, other: FieldLine): boolean {
  if (one.pageIndex !== other.pageIndex) return false
  return Math.abs(middleAt(one, other.left) - middleAt(other, one.right)) < sameRow * Math.max(one.height, other.height)
}

/** Signs of amounts in words, and what recognisers take them for. */
const capitals = /[零〇壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟万萬亿億圆圓元园国角分整正]{3,}/gu

/** Amounts that the page tells in words, in cents. */
function wordsOn(lines: readonly FieldLine[]): Set<number> {
  const texts = lines.map(({ line }) => line.characters.map(({ text }) => text).join(''))
  const amounts = texts.flatMap((text) => [...text.matchAll(capitals)].map(([words]) => capitalAmount(words.replace(/[国园]/gu, '圆'))))
  return new Set(amounts.flatMap((amount) => (amount === null ? [] : [Math.round(Number(amount) * 100)])))
}
