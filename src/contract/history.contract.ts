import { oc } from '@orpc/contract'
import { z } from 'zod'
import { allEventKinds } from '#domain/history/event-kind.ts'
import { sourceSchema } from '#domain/reading.ts'
import { errorsOf } from './errors-of.ts'
import { listOf } from './list-of.ts'

const tags = ['history']

const historyLineSchema = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  /** The id of a person or service account, `person` where there are no accounts, `machine`, or `nobody` for a sign-in that was refused. */
  who: z.string(),
  kind: z.string(),
  source: sourceSchema.nullable(),
  recordId: z.uuid().nullable(),
  /** Whether that record is still here, and of the asker’s queues. */
  isThere: z.boolean(),
  /** What is told beside that, without any value of a document. */
  data: z.record(z.string(), z.unknown()),
})
export type HistoryLine = z.infer<typeof historyLineSchema>

const historyCheckSchema = z.object({
  entries: z.number().int(),
  checkedAt: z.iso.datetime(),
  /** Where it does not add up, oldest first; none: every line is as it was written. */
  faults: z.array(z.object({ entry: z.number().int(), problem: z.enum(['changed', 'gone', 'emptied', 'cut', 'rewritten', 'forged']) })),
  /** Up to which line the server vouches for it, since when; null where for none yet. */
  signed: z.object({ entry: z.number().int(), at: z.iso.datetime() }).nullable(),
})

export type HistoryCheck = z.infer<typeof historyCheckSchema>

/** Who did what, over all records. */
export const historyContract = {
  list: oc
    .route({ method: 'GET', path: '/history', tags, summary: 'All that happened, newest first' })
    .input(
      z.object({
        /** Lines before the one with this number. */
        before: z.coerce.number().int().min(1).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        kind: listOf(z.enum(allEventKinds)).optional(),
        who: z.string().min(1).max(100).optional().describe('As the lines name them'),
        recordId: z.uuid().optional(),
        from: z.iso.date().optional().describe('First day'),
        to: z.iso.date().optional().describe('Last day'),
      }),
    )
    .output(z.array(historyLineSchema)),
  check: oc
    .route({ method: 'GET', path: '/history/check', tags, summary: 'Read the whole history and compute anew whether it adds up' })
    .output(historyCheckSchema),
  head: oc
    .route({
      method: 'GET',
      path: '/history/head',
      tags,
      summary: 'The newest line, signed: kept elsewhere, it shows later whether anything before it was cut or rewritten',
    })
    .output(z.file())
    .errors(errorsOf('not-found')),
}
