import type { Point, Quad } from '#domain/geometry.ts'
import { startingAtTopLeft } from './image/corner-order.ts'
import { cornersOf, pointIn, type RotatedRect, seenFrom } from './image/rotated-rect.ts'
import { type Corridor, corridorsOf, middleHeight } from './layout/corridors-of.ts'
import type { PrintedLine } from './ocr/printed-line.ts'
import { middleAngle, type Print } from './ocr/read-print.ts'
import { asFractions } from './place-page.ts'

/** A bill carries at least so many pieces of print. */
const leastPieces = 5
/** More than lie on a scanner; each is read by itself. */
const mostBills = 12
/** How wide a corridor between two that cannot be read must be, in heights of lines: wider than any inside of one. */
const leastUnread = 3
/** Bare paper around its print that is taken along, in heights of its lines. */
const mostMargin = 3

/** A place of print, and what of it tells that it belongs to a bill. */
interface Piece {
  rect: RotatedRect
  isUnread: boolean
  hasDay: boolean
  hasMoney: boolean
}

/**
 * Bills that lie beside each other on a sheet or a desk: where each stands, corners as fractions of the picture; [] where
 * it shows one. Paper on paper has no edges, so they are told by bare corridors between their print, straight across all
 * of it, with a day and a sum of money on either side. Columns of one page look so too where nothing stands across: each
 * part has to be a bill when it is read by itself, see `readSeveral`.
 * @param print of the picture, in its pixels.
 */
export function billsBeside({ lines, unclear, direction }: Print, size: { width: number; height: number }): Quad[] {
  const pieces = [...lines.map(pieceOfLine), ...unclear.map((rect) => ({ rect, isUnread: true, hasDay: false, hasMoney: false }))]
  const bills = divided({ pieces, room: Infinity }, direction)
  // Where nothing can be read, as in a script that is not ours, nothing tells that they are bills.
  if (bills.length < 2 || bills.length > mostBills || !bills.some((bill) => tellsPayment(bill.pieces))) return []
  return bills.map((bill) => asFractions(startingAtTopLeft(cornersOf(areaOf(bill))), size)).toSorted(([a], [b]) => a.x + a.y - b.x - b.y)
}

/** What may be a bill, and how far from its print the next one's stays. */
interface Part {
  pieces: readonly Piece[]
  room: number
}

/** The widest corridor with a bill on either side divides; what is on each side may be divided again. */
function divided(part: Part, direction: number): Part[] {
  const corridor = corridorsOf(part.pieces, direction).find((each) => partsBills(each))
  if (corridor === undefined) return [part]
  const { before, behind, room } = { ...corridor, room: Math.min(part.room, corridor.width / 2) }
  return [before, behind].flatMap((pieces) => divided({ pieces, room }, direction))
}

/** What lies on its side or upside down beside others is hardly read as long as all is read one way: there width alone tells. */
function partsBills({ before, behind, heights }: Corridor<Piece>): boolean {
  const sides = [before, behind]
  if (sides.some((pieces) => pieces.length < leastPieces)) return false
  const unknown = sides.filter((pieces) => !tellsPayment(pieces))
  return unknown.every(isMostlyUnread) && (unknown.length < 2 || heights >= leastUnread)
}

function isMostlyUnread(pieces: readonly Piece[]): boolean {
  return pieces.filter(({ isUnread }) => isUnread).length * 2 > pieces.length
}

function tellsPayment(pieces: readonly Piece[]): boolean {
  return pieces.some(({ hasDay }) => hasDay) && pieces.some(({ hasMoney }) => hasMoney)
}

/** `12.50`, `¥1,200`, `23元`; of `12.05.2026` no part is money. */
const money = /(?<![\d.,])\d{1,3}(?:[,.]?\d{3})*[.,]\d{2}(?![\d.,])|[¥￥$€£]\s*\d|\d\s*元/u
/** As bills print it; of eight digits in a row nobody knows. */
const day =
  /(?<![\d.])(?:\d{4}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})|\d{1,2}[-./\s]?\p{L}{3,9}[-./,\s]{0,2}(?:20)?\d{2})(?![\d.])/u

function pieceOfLine({ rect, characters }: PrintedLine): Piece {
  const text = characters.map(({ text: own, afterGap }) => (afterGap ? ` ${own}` : own)).join('')
  return { rect, isUnread: false, hasDay: day.test(text), hasMoney: money.test(text) }
}

/** Around all its print, along its own lines, with some of the paper around it. */
function areaOf({ pieces, room }: Part): RotatedRect {
  const rects = pieces.map(({ rect }) => rect)
  const angle = quarterFrom(middleAngle(rects))
  const frame = { cx: 0, cy: 0, width: 0, height: 0, angle }
  const corners = rects.flatMap((rect): Point[] => cornersOf(rect)).map((corner) => seenFrom(frame, corner))
  const [left, right] = [Math.min(...corners.map(({ u }) => u)), Math.max(...corners.map(({ u }) => u))]
  const [top, bottom] = [Math.min(...corners.map(({ v }) => v)), Math.max(...corners.map(({ v }) => v))]
  const centre = pointIn(frame, (left + right) / 2, (top + bottom) / 2)
  const margin = Math.min(room, mostMargin * middleHeight(rects))
  return { cx: centre.x, cy: centre.y, width: right - left + 2 * margin, height: bottom - top + 2 * margin, angle }
}

/** Which way up it is, its own reading finds out; only its slant counts. */
function quarterFrom(angle: number): number {
  return angle - (Math.round(angle / (Math.PI / 2)) * Math.PI) / 2
}
