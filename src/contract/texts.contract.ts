import { oc } from '@orpc/contract'
import { z } from 'zod'
import { pageTextSchema } from '#domain/page-text.ts'
import { errorsOf } from './errors-of.ts'

const tags = ['texts']
const id = z.uuid()

export const textsContract = {
  get: oc
    .route({
      method: 'GET',
      path: '/records/{id}/pages/{index}/text',
      tags,
      summary: 'All print of a page: rows, lines, words, characters with what else they may be; and a person’s lines',
    })
    .input(z.object({ id, index: z.coerce.number().int().min(0) }))
    .output(
      z.object({
        /** As the machine read it; null where the page was not read whole. */
        text: pageTextSchema.nullable(),
        /** Lines that a person settled, by their number on the page; they are edited as fields called `text:<page>:<line>`. */
        corrections: z.array(
          z.object({
            line: z.number().int().min(0),
            /** Null where the person says that nothing stands there. */
            text: z.string().nullable(),
          }),
        ),
      }),
    )
    .errors(errorsOf('record.not-found', 'page.not-found')),
  find: oc
    .route({
      method: 'GET',
      path: '/records/{id}/text',
      tags,
      summary: 'Where words stand in a record’s text; case and accents make no difference',
    })
    .input(z.object({ id, words: z.string().trim().min(1).max(200) }))
    .output(
      z.array(
        z.object({
          pageIndex: z.number().int().min(0),
          line: z.number().int().min(0),
          /** The line as it stands: the person’s where there is one. */
          text: z.string(),
          /** In UTF-16 units of `text`, the end not included. */
          stretches: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
        }),
      ),
    )
    .errors(errorsOf('record.not-found')),
}
