import type { Point, Quad } from '#domain/geometry.ts'
import type { PageText, TextLine } from '#domain/page-text.ts'
import { foldLetters } from '../../embedded/fields/fold-line.ts'
import { findLetters } from '../align/find-letters.ts'

/** A line of ours and a piece of the remote's that are print of one place, by their numbers on the page. */
export interface LineLink {
  own: number
  remote: number
}

/** Of two readings of one print, one letter in five may differ, and one of a short line: more alike are long lines by chance. */
const mostDiffering = 0.2
const differsFrom = 4
/** Of the shorter of two lines that stand at one place, this much lies beside the other. */
const leastBeside = 0.5

export function linesOf({ rows }: PageText): TextLine[] {
  return rows.flatMap(({ lines }) => lines)
}

/** More pieces than a page of print has, and more letters than a line: what an answer brings beyond is compared with nothing. */
const [mostPieces, mostLetters] = [2000, 1000]
/** Shorter ones stand in other lines by chance. */
const shortestPart = 3

/**
 * Which pieces of the remote's are print of which of our lines: by their places, and those whose place is not told, or is told of a page
 * that was laid otherwise, by their letters. A line may be several pieces and the other way round.
 */
export function linkLines(own: readonly TextLine[], remote: readonly TextLine[]): LineLink[] {
  const pieces = remote.slice(0, mostPieces)
  const letters: Letters = { own: own.map(lettersOf), remote: pieces.map(lettersOf) }
  const placed = pieces.flatMap((piece, at) =>
    own.flatMap((line, number) => (isAtOnePlace(line.box, piece.box) ? [{ own: number, remote: at }] : [])),
  )
  const alike = placed.filter((link) => isAlike(letters.own[link.own] ?? '', letters.remote[link.remote] ?? ''))
  const links = alike.length * 2 >= placed.length ? placed : []
  for (const at of pieces.keys()) if (!links.some((link) => link.remote === at)) links.push(...byLetters(at, letters, links))
  return links
}

function lettersOf({ characters }: TextLine): string {
  return foldLetters(characters.map(({ text }) => text).join('')).slice(0, mostLetters)
}

interface Letters {
  own: readonly string[]
  remote: readonly string[]
}

/** The line that says what a piece says, the first that nobody has taken; else the one that it is a part of; else those that are parts of it. */
function byLetters(at: number, letters: Letters, links: readonly LineLink[]): LineLink[] {
  const piece = letters.remote[at] ?? ''
  const lines = letters.own.map((line, own) => ({ line, own, isFree: !links.some((link) => link.own === own) }))
  const same = lines.find(({ line, isFree }) => isFree && line !== '' && line === piece)
  if (same !== undefined || piece.length < shortestPart) return same ? [{ own: same.own, remote: at }] : []
  const alike = lines.filter(({ line }) => line.length >= shortestPart && isAlike(line, piece))
  const whole =
    alike.find(({ line, isFree }) => isFree && line.length >= piece.length) ?? alike.find(({ line }) => line.length > piece.length)
  const found = whole === undefined ? alike.filter(({ isFree }) => isFree) : [whole]
  return found.map(({ own }) => ({ own, remote: at }))
}

/** Whether the shorter stands in the longer, nearly. */
function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const found = findLetters(short, long)
  const most = short.length < differsFrom ? 0 : Math.max(1, short.length * mostDiffering)
  return found !== null && found.distance <= most
}

/**
 * Whether two lines of print lie over each other: measured along and across the first, so that lines of a page that lies askew are
 * not taken for their neighbours.
 */
function isAtOnePlace(one: Quad, other: Quad): boolean {
  const [start, end] = [between(other[0], other[3]), between(other[1], other[2])].map((point) => placeOn(one, point))
  if (start === undefined || end === undefined || start === null || end === null) return false
  const [first, last] = start.along <= end.along ? [start, end] : [end, start]
  const [from, to] = [Math.max(0, first.along), Math.min(1, last.along)]
  if (to - from < leastBeside * Math.min(1, last.along - first.along)) return false
  const share = last.along === first.along ? 0 : ((from + to) / 2 - first.along) / (last.along - first.along)
  return Math.abs(first.across + (last.across - first.across) * share - 0.5) < 0.5
}

function between(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}

/** A point as fractions of a line's length and height, from its top left; null for a line without an area. */
function placeOn([origin, right, , below]: Quad, { x, y }: Point): { along: number; across: number } | null {
  const [u, v] = [right, below].map((corner) => ({ x: corner.x - origin.x, y: corner.y - origin.y }))
  if (u === undefined || v === undefined) return null
  const area = u.x * v.y - u.y * v.x
  const [dx, dy] = [x - origin.x, y - origin.y]
  return area === 0 ? null : { along: (dx * v.y - dy * v.x) / area, across: (u.x * dy - u.y * dx) / area }
}
