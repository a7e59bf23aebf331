import type { Quad } from '#domain/geometry.ts'
import { type PageText, type TextLine, boxOfRun } from '#domain/page-text.ts'
import type { TextStretch } from '#domain/text/find-in-line.ts'
import { lineKey } from '#domain/text/line-key.ts'
import type { ViewBox } from '../picture/view-box.ts'
import type { Hit } from './hits.ts'
import { placesOfCharacters } from './line-doubts.ts'
import type { LineRow } from './line-row.ts'

/** The lines of one page as boxes on its picture. `rows`: the lines of that page. */
export function lineBoxes(text: PageText, rows: readonly LineRow[]): ViewBox[] {
  const lines = text.rows.flatMap((row) => row.lines)
  return rows.flatMap(({ key, line, state }) => {
    const box = lines[line]?.box
    return box === undefined ? [] : [{ field: key, state, quad: box }]
  })
}

/** Where hits stand on the picture: at their characters, or over the whole line where a person wrote another one. */
export function hitQuads(
  text: PageText,
  { rows, hits, pageIndex }: { rows: readonly LineRow[]; hits: readonly Hit[]; pageIndex: number },
): Quad[] {
  const lines = text.rows.flatMap((row) => row.lines)
  return lines.flatMap((line, number) => {
    const key = lineKey({ pageIndex, line: number })
    const row = rows.find((each) => each.key === key)
    const own = hits.filter((hit) => hit.key === key)
    return own.map((hit) => (row?.shown === row?.read ? quadOfStretch(line, hit) : line.box))
  })
}

function quadOfStretch(line: TextLine, { start, end }: TextStretch): Quad {
  const places = placesOfCharacters(line)
  const first = places.findIndex((place) => place >= start)
  const behind = places.findIndex((place) => place >= end)
  return boxOfRun(line, { start: first, end: behind < 0 ? places.length : behind }) ?? line.box
}
