import { boundsOfPoints } from '#domain/geometry.ts'
import { type PageText, type TextLine, type TextRow, textOfLine } from '#domain/page-text.ts'
import { type LineLink, linesOf, linkLines } from './link-lines.ts'
import { shareLetters } from './share-letters.ts'

/**
 * Our own print of a page with what the remote API read of each line beside it; what only the remote read stands as lines of its own
 * between ours. Nothing of ours is altered.
 */
export function compareText(own: PageText, remote: PageText): PageText {
  const [lines, pieces] = [linesOf(own), linesOf(remote)]
  const links = linkLines(lines, pieces)
  const told = toldOf({ lines, pieces, links })
  let at = 0
  const rows = own.rows.map((row) => ({ ...row, lines: row.lines.map((line) => withRemote(line, told.get(at++))) }))
  return { rows: withUnseen(rows, { own, remote, links }) }
}

function withRemote({ remote: _before, ...line }: TextLine, text: string | undefined): TextLine {
  return text === undefined || text === '' ? line : { ...line, remote: text }
}

interface Linked {
  lines: readonly TextLine[]
  pieces: readonly TextLine[]
  links: readonly LineLink[]
}

/** What the remote says of each of our lines. Lines and pieces that hang together are parted by their letters. */
function toldOf({ lines, pieces, links }: Linked): Map<number, string> {
  const told = new Map<number, string>()
  for (const group of groupsOf(links)) {
    const text = group.remote.flatMap((at) => pieces[at] ?? []).map(textOfLine)
    const parts = shareLetters(group.own.flatMap((at) => lines[at] ?? []).map(textOfLine), text.join(' '))
    for (const [index, at] of group.own.entries()) told.set(at, parts[index] ?? '')
  }
  return told
}

/** Lines and pieces that are linked, over however many links, in their order on the page. */
function groupsOf(links: readonly LineLink[]): { own: number[]; remote: number[] }[] {
  const groups: { own: Set<number>; remote: Set<number> }[] = []
  for (const link of links) {
    const touched = groups.filter(({ own, remote }) => own.has(link.own) || remote.has(link.remote))
    const group = { own: new Set([link.own]), remote: new Set([link.remote]) }
    for (const each of touched) {
      for (const at of each.own) group.own.add(at)
      for (const at of each.remote) group.remote.add(at)
      groups.splice(groups.indexOf(each), 1)
    }
    groups.push(group)
  }
  return groups.map(({ own, remote }) => ({ own: inOrder(own), remote: inOrder(remote) }))
}

function inOrder(numbers: ReadonlySet<number>): number[] {
  return [...numbers].toSorted((one, other) => one - other)
}

interface BothTexts {
  own: PageText
  remote: PageText
  links: readonly LineLink[]
}

/** Pieces that only the remote has read: into the row of ours beside which they stand, or in rows of their own. */
function withUnseen(rows: readonly TextRow[], { own, remote, links }: BothTexts): TextRow[] {
  const rowOfLine = own.rows.flatMap(({ lines }, row) => lines.map(() => row))
  const all: { row: TextRow; after: TextRow[] }[] = rows.map((row) => ({ row, after: [] }))
  const before: TextRow[] = []
  let [at, last] = [0, -1]
  for (const { lines } of remote.rows) {
    const pieces = lines
      .map((line) => ({ line, at: at++ }))
      .map((piece) => ({ ...piece, links: links.filter((link) => link.remote === piece.at) }))
    const unseen = pieces.filter((piece) => piece.links.length === 0).map(({ line }) => line)
    const seen = pieces.flatMap((piece) => piece.links.map((link) => rowOfLine[link.own] ?? 0))
    last = seen.length > 0 ? Math.max(...seen) : last
    const place = all[last]
    if (unseen.length === 0) continue
    if (place === undefined) before.push({ column: 0, lines: unseen })
    else if (seen.length > 0) place.row = unseen.reduce(withPiece, place.row)
    else place.after.push({ column: place.row.column, lines: unseen })
  }
  return [...before, ...all.flatMap(({ row, after }) => [row, ...after])]
}

/** Before the first line of ours that is read after it; the order of ours is not touched. */
function withPiece(row: TextRow, piece: TextLine): TextRow {
  const [first, next] = row.lines.map(leftOf)
  const way = first !== undefined && next !== undefined && next < first ? -1 : 1
  const at = isPlaced(piece) ? row.lines.findIndex((line) => isPlaced(line) && (leftOf(line) - leftOf(piece)) * way > 0) : -1
  const place = at < 0 ? row.lines.length : at
  return { ...row, lines: [...row.lines.slice(0, place), piece, ...row.lines.slice(place)] }
}

function leftOf({ box }: TextLine): number {
  return boundsOfPoints(box)?.x ?? 0
}

function isPlaced({ box }: TextLine): boolean {
  return (boundsOfPoints(box)?.width ?? 0) > 0
}
