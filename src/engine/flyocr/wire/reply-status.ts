import { z } from 'zod'

/** What an answer says of itself. */
export interface ReplyStatus {
  code: number
  text: string
}

const code = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
])
const text = z.string().nullish()

/** Each family of answers says it in its own place, and failures come in any of them, whatever was asked. */
const statusSchema = z.union([
  z.object({ code, msg: text }).transform((reply) => ({ code: reply.code, text: reply.msg ?? '' })),
  z
    .object({ message: z.object({ status: code, value: text }) })
    .transform(({ message }) => ({ code: message.status, text: message.value ?? '' })),
  z
    .object({ messageString: z.object({ status: code, value: text }) })
    .transform(({ messageString }) => ({ code: messageString.status, text: messageString.value ?? '' })),
])

const mostShown = 500

/** Null where the body says nothing of itself that we know. */
export function replyStatus(body: unknown): ReplyStatus | null {
  const parsed = statusSchema.safeParse(body)
  return parsed.success ? { code: parsed.data.code, text: parsed.data.text.slice(0, mostShown) } : null
}
