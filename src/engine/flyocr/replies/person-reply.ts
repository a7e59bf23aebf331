import { z } from 'zod'
import { replyText } from './reply-text.ts'

const itemSchema = z.object({ desc: replyText, content: replyText })
const replySchema = z.object({ infoList: z.array(z.object({ veritem: z.array(itemSchema) })).min(1) })

/** One line of an answer about a face. */
export interface AnsweredLine {
  name: string
  /** '' where the name is all that is said: `Living body`. */
  value: string
}

/** The lines of an answer about faces, in either form: `Decision value:99`, or the value beside its name. Null: of another form. */
export function readPersonLines(body: unknown): AnsweredLine[] | null {
  const parsed = replySchema.safeParse(body)
  if (!parsed.success) return null
  return parsed.data.infoList.flatMap(({ veritem }) =>
    veritem.map(({ desc, content }) => (content === '' ? packed(desc) : { name: desc, value: content })),
  )
}

function packed(desc: string): AnsweredLine {
  const [, name = desc, value = ''] = /^([^:：]*)[:：](.*)$/s.exec(desc) ?? []
  return { name: name.trim(), value: value.trim() }
}
