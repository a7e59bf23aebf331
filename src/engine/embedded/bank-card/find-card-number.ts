import type { FieldSpec } from '#domain/document-type.ts'
import { bankCardLength } from '#domain/numbers/bank-card-length.ts'
import { bankCardNetwork } from '#domain/numbers/bank-card-network.ts'
import { numberChecksum } from '#domain/numbers/judge-number.ts'
import { bankCard as bankCardNumber } from '#domain/numbers/bank-card.ts'
import { changedUnits, type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import { type FieldLine, middleAt, spanOf } from '../fields/field-line.ts'
import type { Piece } from '../fields/spaced-text.ts'

/** ISO/IEC 7812-1 allows fewer, but no network gives them out. */
const leastDigits = 13
const mostDigits = 19
/** Lengths in heights of the digits. */
const sameRow = 0.6
const widestGap = 2.2
const nextRow = 3.2
const sameEdge = 1.2
const likeHeight = 1.6

interface Group extends Piece {
  left: number
  right: number
  middle: number
  height: number
  digits: number
}

/**
 * The card's number: in one line or several side by side, as embossed groups are often found, or in rows one above the
 * other. A number whose check digit holds comes before all others, then one of a length that its network gives out.
 */
export function findCardNumber(lines: readonly FieldLine[], field: { key: string; spec: FieldSpec }): FieldCandidate | null {
  const groups = lines.flatMap(groupsOf)
  const rows = groups.map((group) => rowFrom(group, groups))
  const regions = [...rows, ...rows.map((row) => stackFrom(row, rows))]
  const found = regions
    .filter((pieces) => digitsOf(pieces) >= leastDigits)
    .flatMap((pieces) => fromRegion(field, { pieces, how: 'anywhere', fit: 1, label: 0 }, null))
    .filter(({ typed }) => (typed.value ?? '').length >= leastDigits)
  return found.toSorted((a, b) => worthOf(b) - worthOf(a))[0] ?? null
}

/** Whether nothing but a bank card's number can be meant. */
export function isSurelyCardNumber(candidate: FieldCandidate): boolean {
  const { value } = candidate.typed
  const isMade = changedUnits(candidate.typed, candidate.text).length > 0
  return value !== null && !isMade && holds(value) && bankCardNetwork(value) !== null && bankCardLength.form.test(value)
}

function holds(value: string): boolean {
  return numberChecksum(bankCardNumber, value) === 'holds'
}

function worthOf({ typed, text, score }: FieldCandidate): number {
  const value = typed.value ?? ''
  const network = bankCardNetwork(value)
  const fits = network !== null && network.lengths.includes(value.length)
  // Three digits more that hold as well are a security code in the same row, but on cards whose numbers are that long.
  const usual = network?.title === 'UnionPay' ? 0 : 0.2 * Number(value.length === network?.lengths.find((length) => length >= 15))
  return 8 * Number(holds(value)) + 2 * Number(fits) + usual - changedUnits(typed, text).length + 0.1 * score
}

/** Words of nothing but digits that stand beside each other in a line. */
function groupsOf(line: FieldLine): Group[] {
  const { characters, words } = line.line
  const groups: { start: number; end: number }[] = []
  let before: { start: number; end: number } | null = null
  for (const word of words) {
    const text = characters.slice(word.start, word.end).map((character) => character.text)
    if (!/^\d[\d-]*$/.test(text.join(''))) {
      before = null
      continue
    }
    if (before) before.end = word.end
    else groups.push((before = { ...word }))
  }
  return groups.map(({ start, end }) => {
    const { left } = spanOf(line, start)
    const { right } = spanOf(line, end - 1)
    const digits = characters.slice(start, end).filter(({ text }) => /\d/.test(text)).length
    return { line, start, end, left, right, middle: middleAt(line, (left + right) / 2), height: line.height, digits }
  })
}

function isLike(one: Group, other: Group): boolean {
  const share = one.height / other.height
  return one.line.pageIndex === other.line.pageIndex && share < likeHeight && share > 1 / likeHeight
}

/** The group and those that go on to its right, until the number is as long as numbers are. */
function rowFrom(first: Group, groups: readonly Group[]): Group[] {
  const row = [first]
  for (;;) {
    const last = row.at(-1) ?? first
    const next = groups
      .filter((group) => group.line !== last.line && isLike(group, last))
      .filter(({ left, middle }) => left > last.left && Math.abs(middle - last.middle) < sameRow * last.height)
      .filter(({ left }) => left - last.right < widestGap * last.height && left - last.right > -last.height)
      .toSorted((a, b) => a.left - b.left)[0]
    if (!next || digitsOf(row) + next.digits > mostDigits) return row
    row.push(next)
  }
}

/** Rows of whole groups one above the other: four of four digits, or two of eight. */
function stackFrom(first: readonly Group[], rows: readonly (readonly Group[])[]): Group[] {
  const stack = [...first]
  let [last] = first
  const isPart = (row: readonly Group[]): boolean => digitsOf(row) === 4 || digitsOf(row) === 8
  if (!last || !isPart(first)) return stack
  for (;;) {
    const above: Group = last
    const next = rows
      .filter((row) => isPart(row) && row[0] !== undefined && isUnder(row[0], above))
      .toSorted((a, b) => (a[0]?.middle ?? 0) - (b[0]?.middle ?? 0))[0]
    const head = next?.[0]
    if (!next || !head || digitsOf(stack) + digitsOf(next) > mostDigits) return stack
    stack.push(...next)
    last = head
  }
}

function isUnder(row: Group, above: Group): boolean {
  const down = row.middle - above.middle
  return (
    isLike(row, above) &&
    Math.abs(row.left - above.left) < sameEdge * above.height &&
    down > sameRow * above.height &&
    down < nextRow * above.height
  )
}

function digitsOf(groups: readonly Pick<Group, 'digits'>[]): number {
  return groups.reduce((sum, { digits }) => sum + digits, 0)
}
