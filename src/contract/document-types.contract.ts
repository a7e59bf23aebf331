import { oc } from '@orpc/contract'
import { z } from 'zod'

export const documentTypesContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/document-types',
      tags: ['document types'],
      summary: 'The documents that can be read, with their fields',
    })
    .output(
      z.array(
        z.object({
          key: z.string(),
          mrz: z.string().nullable(),
          sides: z.array(z.enum(['front', 'back'])),
          /** Whether its value is the print of its pages. */
          text: z.boolean(),
          fields: z.array(z.object({ key: z.string(), kind: z.string(), required: z.boolean() })),
          flyocr: z.object({ endpoint: z.string(), typeId: z.string() }).nullable(),
        }),
      ),
    ),
}
