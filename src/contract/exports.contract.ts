import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errorsOf } from './errors-of.ts'
import { listOf } from './list-of.ts'
import { recordFilterSchema } from './records.contract.ts'

const tags = ['exports']

/** `ubl`: each invoice as an XML file of UBL 2.1 in the core of EN 16931, several in a ZIP; columns, rows and totals are its own. */
export const exportFormatSchema = z.enum(['csv', 'xlsx', 'json', 'ubl'])

const exportColumnSchema = z.object({
  /**
   * A field's key of the catalogue, or one of the record's own: recordId, reference, documentType, verifiedAt, lookedAtBy, capturedAt.
   * Where each line is a row also a column of a table, `lineItems:amount`, and `line` for its number.
   */
  field: z.string(),
  /** The heading in the file. */
  column: z.string().min(1).max(100),
  /** How the value is written: dates and names only; `as-it-is` for all others. The number of a bank card is `masked` unless `whole` is asked for. */
  writtenAs: z
    .enum(['as-it-is', 'date-iso', 'date-dots', 'date-slashes', 'upper-case', 'no-spaces', 'country-name', 'as-text', 'masked', 'whole'])
    .default('as-it-is'),
})
export type ExportColumn = z.infer<typeof exportColumnSchema>

/** Whether a record is one row, or each line of it is; a record without lines is one row either way. In JSON lines stand inside their record. */
const rowOf = z.enum(['record', 'line']).default('record')
/** A last row with what the amounts add up to, in CSV and XLSX; none where they are of several currencies. */
const hasTotals = z.boolean().default(false)

export const exportTemplateSchema = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(100),
  format: exportFormatSchema,
  /** Empty: every field of the chosen types, in document order. */
  columns: z.array(exportColumnSchema),
  documentTypes: z.array(z.string()),
  onlyNew: z.boolean(),
  rowOf,
  hasTotals,
})
export type ExportTemplate = z.infer<typeof exportTemplateSchema>

/** What goes into a file: chosen records, or all that match and may leave. */
const request = z.object({
  format: exportFormatSchema,
  columns: z.array(exportColumnSchema).max(200).default([]),
  recordIds: z.array(z.uuid()).max(10_000).optional(),
  filter: recordFilterSchema.optional(),
  /** Only what is new or changed since it was last exported. */
  onlyNew: z.boolean().default(false),
  rowOf,
  hasTotals,
})

const exportRunSchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string(),
  format: exportFormatSchema,
  fileName: z.string(),
  records: z.number().int(),
  /** How many of the asked-for records may not leave yet, and stayed. */
  stayed: z.number().int(),
})
export type ExportRun = z.infer<typeof exportRunSchema>

export const exportsContract = {
  preview: oc
    .route({ method: 'POST', path: '/exports/preview', tags, summary: 'The first rows as they will be written; nothing is recorded' })
    .input(request)
    .output(
      z.object({
        columns: z.array(z.string()),
        rows: z.array(z.array(z.string())),
        /** Rows of totals over all records, one for each currency; empty where none are asked for or there are none. */
        totals: z.array(z.array(z.string())),
        records: z.number().int(),
        stayed: z.number().int(),
        /** Columns with empty cells and the records concerned. */
        empty: z.array(z.object({ column: z.string(), recordIds: z.array(z.uuid()) })),
        /** Records that cannot be written in that format, and why; they stay. Sentences by their codes, and what they name. */
        unfit: z.array(
          z.object({
            recordId: z.uuid(),
            name: z.string(),
            faults: z.array(z.object({ code: z.string(), values: z.record(z.string(), z.string()) })),
          }),
        ),
        /** Records changed after they had been exported before. */
        changedAfterExport: z.number().int(),
        /** Records that left before as they are now, and when the last of them did; null where none did. */
        leftBefore: z.object({ records: z.number().int(), lastAt: z.iso.datetime() }).nullable(),
      }),
    ),
  run: oc
    .route({ method: 'POST', path: '/exports', tags, summary: 'Write a file of verified records', successStatus: 201 })
    .input(
      request.extend({
        onceKey: z.string().min(8).max(100),
        /** Whether records that left before as they are now may leave again; if not, a run with any such is refused. */
        mayRepeat: z.boolean().default(true),
      }),
    )
    .output(exportRunSchema)
    .errors(errorsOf('export.nothing', 'export.unfit', 'record.left-before')),
  list: oc.route({ method: 'GET', path: '/exports', tags, summary: 'Earlier runs, newest first' }).output(z.array(exportRunSchema)),
  file: oc
    .route({ method: 'GET', path: '/exports/{id}/file', tags, summary: 'The file of a run' })
    .input(z.object({ id: z.uuid() }))
    .output(z.file())
    .errors(errorsOf('not-found', 'export.destroyed')),
  templates: oc.route({ method: 'GET', path: '/export-templates', tags, summary: 'Saved templates' }).output(z.array(exportTemplateSchema)),
  saveTemplate: oc
    .route({ method: 'PUT', path: '/export-templates/{id}', tags, summary: 'Save a template' })
    .input(exportTemplateSchema.extend({ documentTypes: listOf(z.string()) }))
    .output(exportTemplateSchema),
  removeTemplate: oc
    .route({ method: 'DELETE', path: '/export-templates/{id}', tags, summary: 'Delete a template' })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ removed: z.boolean() })),
}
