import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import type { FlyocrRow } from '#domain/document-type.ts'
import { type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { Reading } from '#domain/reading.ts'
import type { AnsweredCard } from '../replies/card-reply.ts'
import { cornersOnPage, type SentSize } from './corners-on-page.ts'
import { readingsOfItems, type RemoteValues } from './readings-of-items.ts'

export interface PlatesToRead {
  row: FlyocrRow
  cards: readonly AnsweredCard[]
  pageIndex: number
  size: SentSize
}

/** The plates of a photo, likeliest first, each on its rectangle. */
export function readingsOfPlates({ row, cards, pageIndex, size }: PlatesToRead): { plates: Reading[][]; others: RemoteValues['others'] } {
  const read = cards.map(({ items }) => readingsOfItems({ documentType: numberPlate, row, items, pageIndex }))
  return {
    plates: read.map(({ readings }) => {
      const box = placeOf(readings.find(({ field }) => field === 'position')?.text ?? '', size)
      return readings.map((reading) => ({ ...reading, box }))
    }),
    others: read.flatMap(({ others }) => others),
  }
}

/** `left_top_right_bottom` in pixels. */
function placeOf(text: string, size: SentSize): Quad | null {
  const [left, top, right, bottom] = /^\d+(?:_\d+){3}$/.test(text) ? text.split('_').map(Number) : []
  if (left === undefined || top === undefined || right === undefined || bottom === undefined || right <= left || bottom <= top) return null
  const [a, b, c, d] = quadOfBounds({ x: left, y: top, width: right - left, height: bottom - top })
  return cornersOnPage(
    [a, b, c, d].flatMap(({ x, y }) => [x, y]),
    size,
  )
}
