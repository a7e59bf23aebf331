import { z } from 'zod'
import { replyText } from './reply-text.ts'

const itemSchema = z.object({ desc: replyText, content: replyText })
const cardSchema = z.object({ type: replyText, items: z.array(itemSchema) })
const replySchema = z.object({ cardsinfo: z.array(cardSchema).min(1) })

/** One value of an answer; its name is all that tells what it is, and names come twice. */
export type AnsweredItem = z.infer<typeof itemSchema>
export type AnsweredCard = z.infer<typeof cardSchema>

/** The cards of an answer of recog.do and recogliu.do; null where it is of another form. */
export function readCards(body: unknown): AnsweredCard[] | null {
  const parsed = replySchema.safeParse(body)
  return parsed.success ? parsed.data.cardsinfo : null
}
