import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { readingSchema } from '#domain/reading.ts'
import { recordStatusSchema } from '#domain/record.ts'

/**
 * What the page is told without asking. `record`: it changed, ask again if you show it. `progress`: first
 * readings of a page, before all of them are there. `removed`: it is gone. `picture-destroyed`: its
 * pictures are, and it stays. `settings`: they changed. `hello`: the stream stands; what was
 * missed before it must be asked for.
 */
const serverEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('record'), id: z.uuid(), version: z.number().int(), status: recordStatusSchema }),
  z.object({
    kind: z.literal('progress'),
    id: z.uuid(),
    pageIndex: z.number().int(),
    documentType: z.string().nullable(),
    readings: z.array(readingSchema),
  }),
  z.object({ kind: z.literal('removed'), id: z.uuid() }),
  z.object({ kind: z.literal('picture-destroyed'), id: z.uuid() }),
  z.object({ kind: z.literal('settings') }),
])
export type ServerEvent = z.infer<typeof serverEventSchema>

export const eventsContract = {
  stream: oc
    .route({ method: 'GET', path: '/events', tags: ['events'], summary: 'Changes as they happen (server-sent events)' })
    .output(eventIterator(serverEventSchema)),
}
