import { z } from 'zod'
import { replyText } from './reply-text.ts'

const placed = z.object({ left_top_right_bottom: replyText }).nullish()
const pieceSchema = z.object({ charInfo: placed, charValue: replyText })
const rowSchema = z.object({ pagedesc: replyText, rowInfo: placed, rowContext: z.object({ charitem: z.array(pieceSchema) }) })
const replySchema = z.object({ cardsinfo: z.object({ card: z.object({ rowitem: z.array(rowSchema) }) }) })

/** A piece of print and its four corners in pixels, clockwise from its top left; null where none are told. */
export interface AnsweredPiece {
  text: string
  corners: readonly number[] | null
}

/** Pieces that stand side by side. */
export interface AnsweredRow {
  pieces: readonly AnsweredPiece[]
}

/** The rows of a general page, in order; null where the answer is of another form: here `cardsinfo` is an object. */
export function readRows(body: unknown): AnsweredRow[] | null {
  const parsed = replySchema.safeParse(body)
  if (!parsed.success) return null
  return parsed.data.cardsinfo.card.rowitem.map(({ rowInfo, rowContext }) => {
    const own = rowContext.charitem.filter(({ charValue }) => charValue !== '')
    const only = own.length === 1 ? rowInfo : null
    return { pieces: own.map(({ charInfo, charValue }) => ({ text: charValue, corners: cornersOf(charInfo ?? only) })) }
  })
}

/** `-` stands between the numbers, also in front of one below 0: `5--3` is 5 and -3. */
function cornersOf(place: z.infer<typeof placed>): number[] | null {
  const text = place?.left_top_right_bottom ?? ''
  if (!/^-?\d+(?:--?\d+){7}$/.test(text)) return null
  return [...text.matchAll(/(?:^|-)(-?\d+)/g)].map(([, number]) => Number(number))
}
