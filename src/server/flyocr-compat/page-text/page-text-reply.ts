import { generalPage } from '#catalogue/general/general-page.document.ts'
import { type Quad, quadOfBounds } from '#domain/geometry.ts'
import { type TextLine, type TextRow, textOfLine, weakestOfLine } from '#domain/page-text.ts'
import { mapQuad, pageToPicture } from '#engine/embedded/image/page-mapping.ts'
import type { CompatReply } from '../compat-reply.ts'
import type { RecognisedPage } from './recognise-text.ts'

interface Place {
  /** Four corners, clockwise from the text's own top left, in whole pixels of the picture as given: `x1-y1-x2-y2-x3-y3-x4-y4`. */
  left_top_right_bottom: string
}

interface CharItem {
  charInfo: Place
  /** `char0`, `char1`: counted within the row. */
  chardesc: string
  /** A whole line of print, or a cell of a table. */
  charValue: string
  /** Only where the caller asked for evidence: `look` where a character is doubtful, never more than `plain`. */
  state?: 'plain' | 'look'
  /** One a character, spaces left out. */
  confidences?: readonly number[]
}

interface RowItem {
  /** `row0`, `row1`: counted within the page. */
  rowdesc: string
  /** From 1. */
  pagedesc: string
  rowInfo: Place
  rowContext: { charitem: readonly CharItem[] }
}

/** An object here, not a list, as the reference has it. */
export type PageTextReply = CompatReply<{ card: { type: string; rowitem: readonly RowItem[] } }>

export function pageTextReply(pages: readonly RecognisedPage[], withEvidence: boolean): PageTextReply {
  return {
    message: { status: 0, value: 'Recognition completion' },
    cardsinfo: { card: { type: '1996', rowitem: pages.flatMap((page, index) => rowsOfPage(page, { index, withEvidence })) } },
  }
}

function rowsOfPage(page: RecognisedPage, { index, withEvidence }: { index: number; withEvidence: boolean }): RowItem[] {
  const toPicture = pageToPicture(page.transform)
  const placeOf = (box: Quad): Place => ({ left_top_right_bottom: writePlace(mapQuad(toPicture, box), page.picture) })
  return page.text.rows.map((row, at) => ({
    rowdesc: `row${at}`,
    pagedesc: String(index + 1),
    rowInfo: placeOf(boxOfRow(row)),
    rowContext: {
      charitem: row.lines.map((line, cell) => ({
        charInfo: placeOf(line.box),
        chardesc: `char${cell}`,
        charValue: textOfLine(line),
        ...(withEvidence && trustOf(line)),
      })),
    },
  }))
}

function trustOf(line: TextLine): Pick<CharItem, 'state' | 'confidences'> {
  return {
    state: weakestOfLine(line) < generalPage.characterThreshold ? 'look' : 'plain',
    confidences: line.characters.map(({ confidence }) => Math.round(confidence * 10_000) / 10_000),
  }
}

/** From the left end of the first line to the right end of the last: lines of a row stand at one height. */
function boxOfRow({ lines }: TextRow): Quad {
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last ? [first.box[0], last.box[1], last.box[2], first.box[3]] : quadOfBounds({ x: 0, y: 0, width: 0, height: 0 })
}

/** Kept within the picture: `-` separates the numbers, so that a negative one could not be told. */
function writePlace(corners: Quad, { width, height }: RecognisedPage['picture']): string {
  const within = (share: number, length: number): number => Math.min(length, Math.max(0, Math.round(share * length)))
  return corners.map(({ x, y }) => `${within(x, width)}-${within(y, height)}`).join('-')
}
