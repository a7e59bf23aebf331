import { oc } from '@orpc/contract'
import { z } from 'zod'
import { knownSchema } from '#domain/known.ts'
import { readBySchema } from '#domain/remote-reading.ts'
import { recordSchema, recordStatusSchema } from '#domain/record.ts'
import { sourceSchema } from '#domain/reading.ts'
import { errorsOf } from './errors-of.ts'
import { listOf } from './list-of.ts'

const tags = ['records']

/** Names one try of a person: sent again after a lost answer, it changes nothing twice. */
const onceKey = z.string().min(8).max(100)
const id = z.uuid()
const version = z.coerce.number().int().min(1)
const reason = z.string().trim().min(1).max(500)

const summarySchema = z.object({
  /** What a person would call it: `ERIKSSON, Anna Maria`; empty while nothing is known. */
  title: z.string(),
  subtitle: z.string(),
  /** The main number of the document; empty when there is none. */
  number: z.string(),
  /** How many matters must be settled before it can be verified. */
  doubts: z.number().int().min(0),
  /** The first of them: a field's state or a rule, by its key and what it names. */
  firstDoubt: z.object({ field: z.string().nullable(), kind: z.string(), values: z.record(z.string(), z.string()) }).nullable(),
})
export type RecordSummary = z.infer<typeof summarySchema>

/** A record as lists show it: without readings. */
export const listedRecordSchema = recordSchema
  .pick({
    id: true,
    reference: true,
    status: true,
    documentType: true,
    version: true,
    problem: true,
    specimen: true,
    capturedAt: true,
    changedAt: true,
    settledAt: true,
    settledBy: true,
    postponedUntil: true,
    origin: true,
  })
  .extend({ summary: summarySchema, pageCount: z.number().int(), exportedAt: z.iso.datetime().nullable() })
  /** Who was not sure of its faces, so that a second person is to look. */
  .extend({ facesAskedBy: z.string().nullable() })
export type ListedRecord = z.infer<typeof listedRecordSchema>

export const recordFilterSchema = z.object({
  status: listOf(recordStatusSchema).optional(),
  documentType: listOf(z.string()).optional(),
  /** Words looked for in titles, numbers, references and all values. */
  text: z.string().max(200).optional(),
  reference: z.string().max(200).optional(),
  /** Captured on or after this day, ISO. */
  from: z.iso.date().optional(),
  /** Captured on or before this day, ISO. */
  to: z.iso.date().optional(),
  doubt: z.enum(['none', 'look', 'rule']).optional(),
  changedSinceExport: z.union([z.boolean(), z.stringbool()]).optional(),
})
export type RecordFilter = z.infer<typeof recordFilterSchema>

const recordSortSchema = z.enum(['oldest', 'newest', 'fewest-doubts', 'most-doubts', 'last-changed'])
export type RecordSort = z.infer<typeof recordSortSchema>

const capture = z.object({
  file: z.file().min(1),
  /** Made by the page for this shot: a retried upload makes no twin. */
  idempotencyKey: onceKey,
})

const fileErrors = errorsOf(
  'file.missing',
  'file.empty',
  'file.too-large',
  'file.kind-unknown',
  'file.animated',
  'file.cut-short',
  'file.too-many-pixels',
  'file.too-many-pages',
  'file.no-pages',
  'file.locked',
  'file.too-heavy',
  'storage.full',
)

const fieldEditSchema = z.object({
  /** A field of the document type; a cell of its tables, `<table>:<row>:<column>`; of a text, `text:<page>:<line>`, both from 0. */
  field: z.string(),
  /** In the field's own form; null when the person says that there is none. */
  value: z.string().max(2000).nullable(),
  /** `confirmed`: the machine's value stands. `chose`: another reading. `typed`: by hand. `withdrawn`: the machine's value again, unsettled. */
  how: z.enum(['confirmed', 'chose', 'typed', 'withdrawn']),
})
export type FieldEdit = z.infer<typeof fieldEditSchema>

/** As many cells as a long table that is pasted in has. */
const editsAtOnce = 5000

const change = z.object({ id, version, onceKey })
const changed = recordSchema
const changeErrors = errorsOf('record.not-found', 'record.stale', 'record.not-ready', 'record.not-open', 'field.unknown')

const twinSchema = z.object({
  record: listedRecordSchema,
  /**
   * `file`: the same original. `number`: the same number of the same seller. `sum`: the same seller, sum and day.
   * `picture`: the same page photographed or saved again, by where its print stands and by its values.
   */
  because: z.array(z.enum(['file', 'number', 'sum', 'picture'])).min(1),
})
export type Twin = z.infer<typeof twinSchema>

const historyEntrySchema = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  /** `person` until there are accounts, or `machine`. */
  who: z.string(),
  /** captured, page-added, read, edited, rule-accepted, verified, rejected, postponed, reopened, exported, type-changed, reference-changed, viewed, viewed-original, ... */
  kind: z.string(),
  source: sourceSchema.nullable(),
  data: z.record(z.string(), z.unknown()),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

export const recordsContract = {
  create: oc
    .route({ method: 'POST', path: '/records', tags, summary: 'Create a record from its first original', successStatus: 201 })
    .input(
      capture.extend({
        reference: z.string().max(200).default(''),
        /** Fixes the type; left out, the engine finds out. */
        documentType: z.string().max(100).optional(),
        origin: z.enum(['camera', 'file', 'paste', 'api', 'specimen']).default('api'),
        wait: z.coerce
          .number()
          .min(0)
          .max(60)
          .default(0)
          .describe(
            'Seconds to hold the answer until the picture has been read. A picture without a document is then refused with 422, and nothing of it is kept. 0: answered at once, and `status` and `problem` of the record say later how the reading ended.',
          ),
      }),
    )
    .output(recordSchema)
    .errors({ ...fileErrors, ...errorsOf('record.not-found', 'page.nothing-found', 'document-type.unknown') }),
  addPage: oc
    .route({ method: 'POST', path: '/records/{id}/pages', tags, summary: 'Add a page (the back, page 2) to a record', successStatus: 201 })
    .input(capture.extend({ id }))
    .output(recordSchema)
    .errors({ ...fileErrors, ...errorsOf('record.not-found', 'record.not-open', 'record.without-pictures') }),
  list: oc
    .route({ method: 'GET', path: '/records', tags, summary: 'List records' })
    .input(
      recordFilterSchema.extend({
        sort: recordSortSchema.default('newest'),
        cursor: z.string().max(500).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ items: z.array(listedRecordSchema), nextCursor: z.string().nullable(), total: z.number().int() })),
  counts: oc
    .route({ method: 'GET', path: '/records/counts', tags, summary: 'How many records match, by status, type and doubt' })
    .input(recordFilterSchema)
    .output(
      z.object({
        total: z.number().int(),
        status: z.record(z.string(), z.number().int()),
        documentType: z.record(z.string(), z.number().int()),
        doubt: z.object({ none: z.number().int(), look: z.number().int(), rule: z.number().int() }),
        /** Settled today (server's day). */
        doneToday: z.number().int(),
        specimens: z.number().int(),
      }),
    ),
  get: oc
    .route({ method: 'GET', path: '/records/{id}', tags, summary: 'One record with its fields, readings and evidence' })
    .input(z.object({ id }))
    .output(recordSchema)
    .errors(errorsOf('record.not-found')),
  history: oc
    .route({ method: 'GET', path: '/records/{id}/history', tags, summary: 'All that happened to a record, newest first' })
    .input(z.object({ id }))
    .output(z.array(historyEntrySchema))
    .errors(errorsOf('record.not-found')),
  editFields: oc
    .route({ method: 'PATCH', path: '/records/{id}/fields', tags, summary: 'Save a person’s values' })
    .input(change.extend({ edits: z.array(fieldEditSchema).min(1).max(editsAtOnce) }))
    .output(changed)
    .errors(changeErrors),
  acceptRule: oc
    .route({ method: 'POST', path: '/records/{id}/accepted-rules', tags, summary: 'Accept a failing rule with a reason' })
    .input(change.extend({ rule: z.string(), reason }))
    .output(changed)
    .errors({ ...changeErrors, ...errorsOf('rule.unknown') }),
  changeType: oc
    .route({ method: 'PUT', path: '/records/{id}/document-type', tags, summary: 'Fix the document type' })
    .input(change.extend({ documentType: z.string() }))
    .output(changed)
    .errors({ ...changeErrors, ...errorsOf('document-type.unknown') }),
  changeReference: oc
    .route({ method: 'PUT', path: '/records/{id}/reference', tags, summary: 'Change the reference that groups the documents of a visit' })
    .input(change.extend({ reference: z.string().max(200) }))
    .output(changed)
    .errors(changeErrors),
  keepWhole: oc
    .route({
      method: 'POST',
      path: '/records/{id}/keep-whole',
      tags,
      summary: 'Take back that a picture of several documents was divided into records',
    })
    .input(change)
    .output(changed)
    .errors({ ...changeErrors, ...errorsOf('record.not-split', 'record.part-in-use', 'record.held', 'picture.destroyed') }),
  readAgain: oc
    .route({
      method: 'POST',
      path: '/records/{id}/read-again',
      tags,
      summary: 'Read the pictures again, turned if asked; a person’s values stay',
    })
    .input(
      change.extend({
        /** Clockwise, from how the page is shown now. */
        quarterTurns: z.coerce.number().int().min(0).max(3).default(0),
        /** Which page is turned; all of them when left out. */
        pageIndex: z.coerce.number().int().min(0).optional(),
        /** `remote`: asks the remote API once more, which its vendor charges for; `here`: nothing leaves, now and later. Left out, as before. */
        by: readBySchema.optional(),
      }),
    )
    .output(changed)
    .errors({ ...changeErrors, ...errorsOf('picture.destroyed', 'page.not-found', 'engine.no-remote') }),
  verify: oc
    .route({ method: 'POST', path: '/records/{id}/verify', tags, summary: 'A person says that every value is right' })
    .input(change)
    .output(changed)
    .errors({ ...changeErrors, ...errorsOf('record.not-settled') }),
  reject: oc
    .route({ method: 'POST', path: '/records/{id}/reject', tags, summary: 'Reject with a reason' })
    .input(change.extend({ reason }))
    .output(changed)
    .errors(changeErrors),
  postpone: oc
    .route({ method: 'POST', path: '/records/{id}/postpone', tags, summary: 'Put it off until later' })
    .input(change.extend({ until: z.iso.datetime() }))
    .output(changed)
    .errors(changeErrors),
  reopen: oc
    .route({ method: 'POST', path: '/records/{id}/reopen', tags, summary: 'Open a settled record again; its history goes on' })
    .input(change.extend({ reason }))
    .output(changed)
    .errors({ ...changeErrors, ...errorsOf('record.already-open') }),
  remove: oc
    .route({ method: 'DELETE', path: '/records/{id}', tags, summary: 'Delete a record with its pictures' })
    .input(z.object({ id }))
    .output(z.object({ removed: z.literal(true) }))
    .errors(errorsOf('record.not-found', 'record.held')),
  twins: oc
    .route({
      method: 'GET',
      path: '/records/{id}/twins',
      tags,
      summary: 'Other records of the same invoice, the same original or the same page',
    })
    .input(z.object({ id }))
    .output(z.array(twinSchema))
    .errors(errorsOf('record.not-found')),
  known: oc
    .route({
      method: 'GET',
      path: '/records/{id}/known',
      tags,
      summary: 'What is known beside the document when it is judged: what earlier invoices say of its supplier',
    })
    .input(z.object({ id }))
    .output(knownSchema)
    .errors(errorsOf('record.not-found')),
  removeSpecimens: oc
    .route({ method: 'DELETE', path: '/specimens', tags, summary: 'Delete all records made from specimens' })
    .output(z.object({ removed: z.number().int() })),
}
