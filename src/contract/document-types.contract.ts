import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ownTypeSchema } from '#domain/own-types/own-type.ts'

export const documentTypesContract = {
  own: oc
    .route({
      method: 'GET',
      path: '/document-types/own',
      tags: ['document types'],
      summary: 'The owner’s own document types as their files have them, and which files are none',
    })
    .output(
      z.object({
        types: z.array(ownTypeSchema),
        problems: z.array(
          z.object({
            file: z.string(),
            /** From 1. */
            line: z.number().int(),
            reason: z.string(),
          }),
        ),
      }),
    ),
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
          /** ICAO three-letter code of the issuer; null: any state, or none. */
          country: z.string().nullable(),
          mrz: z.string().nullable(),
          sides: z.array(z.enum(['front', 'back'])),
          /** Whether its value is the print of its pages. */
          text: z.boolean(),
          fields: z.array(z.object({ key: z.string(), kind: z.string(), required: z.boolean() })),
          /** A cell is read and edited as a field under `table:row:column`, rows from 1. */
          tables: z.array(z.object({ key: z.string(), columns: z.array(z.object({ key: z.string(), kind: z.string() })) })),
          /** The remote API's type ids that it answers; `isOurs`: the reference has no such number. */
          flyocr: z.array(
            z.object({
              endpoint: z.enum(['recog', 'invoice', 'verapi']),
              typeId: z.string(),
              side: z.enum(['front', 'back']).nullable(),
              isOurs: z.boolean(),
            }),
          ),
        }),
      ),
    ),
}
