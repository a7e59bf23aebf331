import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errorsOf } from './errors-of.ts'

const tags = ['recordings']

/** Whoever has a support case has it today. */
const mostHours = 24

const recordingsSchema = z.object({
  /** Until when readings are recorded; null: they are not. */
  until: z.iso.datetime().nullable(),
  /** Newest first. */
  files: z.array(z.object({ name: z.string(), bytes: z.number().int() })),
})
export type Recordings = z.infer<typeof recordingsSchema>

const named = z.object({ name: z.string().max(100) })

/** Readings without what was read, for support cases. */
export const recordingsContract = {
  list: oc
    .route({ method: 'GET', path: '/recordings', tags, summary: 'What was recorded for support, and until when more is' })
    .output(recordingsSchema),
  switch: oc
    .route({
      method: 'PUT',
      path: '/recordings/switch',
      tags,
      summary: 'Record readings for some hours, or no more',
      description: 'Of each reading a file is kept without pictures, in which letters are A and digits 9. The newest 200 stay.',
    })
    .input(z.object({ hours: z.coerce.number().int().min(0).max(mostHours) }))
    .output(recordingsSchema),
  file: oc
    .route({ method: 'GET', path: '/recordings/{name}', tags, summary: 'One recording, as a file' })
    .input(named)
    .output(z.file())
    .errors(errorsOf('not-found')),
  remove: oc
    .route({ method: 'DELETE', path: '/recordings/{name}', tags, summary: 'Delete a recording' })
    .input(named)
    .output(recordingsSchema)
    .errors(errorsOf('not-found')),
}
