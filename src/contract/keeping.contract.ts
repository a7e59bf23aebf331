import { oc } from '@orpc/contract'
import { z } from 'zod'
import { keepingPolicySchema, keepingSchema, mostUndoMinutes } from '#domain/keeping/keeping.ts'
import { errorsOf } from './errors-of.ts'
import { listOf } from './list-of.ts'
import { listedRecordSchema } from './records.contract.ts'

const tags = ['keeping']
const id = z.uuid()
const moment = z.iso.datetime().nullable()

const keepingChangeSchema = z.object({
  undoMinutes: z.coerce.number().int().min(0).max(mostUndoMinutes).optional(),
  /** By the key of the document type; null: as is usual for it. */
  types: z.record(z.string(), keepingSchema.nullable()).default({}),
})
export type KeepingChange = z.infer<typeof keepingChangeSchema>

const holdSchema = z.object({ at: z.iso.datetime(), by: z.string(), why: z.string() })

const recordKeepingSchema = z.object({
  /** The server's clock: what runs out is counted by it. */
  at: z.iso.datetime(),
  /** When its pictures are destroyed; null: not as things stand. */
  pictureDueAt: moment,
  /** When they were; null while one is there. */
  pictureDestroyedAt: moment,
  /** When the record goes with its values; null: not as things stand. */
  recordDueAt: moment,
  /** Of its type only the values are kept. */
  isExtractOnly: z.boolean(),
  /** How many records show other documents of the same picture. */
  sharing: z.number().int(),
  /** Nothing of it is destroyed until that is lifted; null: it is not held. */
  hold: holdSchema.nullable(),
})
export type RecordKeeping = z.infer<typeof recordKeepingSchema>

const foundRecordSchema = z.object({
  record: listedRecordSchema,
  /** It stays when the person is forgotten. */
  isHeld: z.boolean(),
  /** How many records show other documents of the same picture, which they lose with it. */
  sharing: z.number().int(),
  /** Exported files that it stands in, which go with it. */
  exportFiles: z.number().int(),
})
export type FoundRecord = z.infer<typeof foundRecordSchema>

const mostForgotten = 500

/** How long pictures and values stay. */
export const keepingContract = {
  get: oc
    .route({ method: 'GET', path: '/keeping', tags, summary: 'How long pictures and values are kept, by document type' })
    .output(keepingPolicySchema),
  set: oc
    .route({ method: 'PATCH', path: '/keeping', tags, summary: 'Change how long pictures and values are kept; it counts at once' })
    .input(keepingChangeSchema)
    .output(keepingPolicySchema)
    .errors(errorsOf('document-type.unknown')),
  effect: oc
    .route({
      method: 'POST',
      path: '/keeping/effect',
      tags,
      summary: 'How many records a change would take something of at once; nothing is changed',
    })
    .input(keepingChangeSchema)
    .output(z.object({ pictures: z.number().int(), records: z.number().int() }))
    .errors(errorsOf('document-type.unknown')),
  ofRecord: oc
    .route({
      method: 'GET',
      path: '/records/{id}/keeping',
      tags,
      summary: 'When something of a record is destroyed, and whether it is held',
    })
    .input(z.object({ id }))
    .output(recordKeepingSchema)
    .errors(errorsOf('record.not-found')),
  hold: oc
    .route({ method: 'PUT', path: '/records/{id}/hold', tags, summary: 'Hold a record: nothing of it is destroyed until that is lifted' })
    .input(z.object({ id, why: z.string().trim().min(1).max(500) }))
    .output(recordKeepingSchema)
    .errors(errorsOf('record.not-found')),
  lift: oc
    .route({ method: 'DELETE', path: '/records/{id}/hold', tags, summary: 'Lift the hold of a record' })
    .input(z.object({ id }))
    .output(recordKeepingSchema)
    .errors(errorsOf('record.not-found', 'record.not-held')),
  findPerson: oc
    // What is looked for stands in the body: addresses are written down in many places.
    .route({ method: 'POST', path: '/keeping/people', tags, summary: 'Find every record of a person, by name or number' })
    .input(z.object({ name: z.string().trim().max(200).default(''), number: z.string().trim().max(200).default('') }))
    .output(z.array(foundRecordSchema)),
  forget: oc
    .route({ method: 'POST', path: '/keeping/forget', tags, summary: 'Destroy all that is kept of a person; what is held stays' })
    .input(z.object({ recordIds: listOf(id).pipe(z.array(id).min(1).max(mostForgotten)) }))
    .output(z.object({ forgotten: z.number().int(), held: z.number().int() }))
    .errors(errorsOf('record.not-found')),
}
