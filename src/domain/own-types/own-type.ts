import { z } from 'zod'
import { codeKinds } from '../document-type.ts'

const name = z.string().min(1).max(80)
const label = z.string().min(1).max(80)
const fieldKey = z.string().regex(/^[a-z][A-Za-z0-9]{1,40}$/, 'a field key is letters and digits and begins with a small letter')
const side = z.enum(['front', 'back'])
const share = z.number().min(0).max(1)

const ownFieldSchema = z.strictObject({
  /** As the page calls it; its key where it is left out and the page has no name for that key. */
  name: name.optional(),
  kind: z.enum([
    'text',
    'name',
    'date',
    'sex',
    'country',
    'document-number',
    'card-number',
    'plate',
    'code',
    'address',
    'quantity',
    'percentage',
    'amount',
  ]),
  group: z.enum(['document', 'holder', 'seller', 'buyer', 'amounts']).default('document'),
  required: z.boolean().default(false),
  labels: z.array(label).default([]),
  side: side.optional(),
  lines: z.number().int().min(1).max(10).optional(),
  line: z.number().int().min(1).max(10).optional(),
  words: z.record(label, z.string()).optional(),
  at: z.strictObject({ x: share, y: share, width: share, height: share }).optional(),
  dates: z
    .strictObject({
      order: z.enum(['month-first', 'month-and-year']).optional(),
      calendar: z.enum(['buddhist', 'hijri', 'republic-of-china']).optional(),
      span: z.enum(['from', 'until']).optional(),
      endless: z.literal(true).optional(),
    })
    .optional(),
  /** Name of a number scheme with a check digit: a number that keeps it and is read clearly is proven. */
  checksum: z.string().optional(),
  /** Kinds of codes that hold its value and nothing else. */
  code: z.array(z.enum(codeKinds)).optional(),
})

/** A rule by its name, with the fields that it looks at in the rule's own order; a whole column is `table:column`. */
const ownCheckSchema = z.strictObject({
  rule: z.string(),
  scheme: z.string().optional(),
  fields: z
    .array(z.string().regex(/^[a-z][A-Za-z0-9]{1,40}(?::[a-z][A-Za-z0-9]{1,40})?$/))
    .min(1)
    .max(10),
})
export type OwnCheck = z.infer<typeof ownCheckSchema>

/** A table of the document, found by the heads of its columns. */
const ownTableSchema = z.strictObject({
  name: name.optional(),
  /** In the order of the paper; their labels are their heads. */
  columns: z.record(fieldKey, ownFieldSchema.pick({ name: true, kind: true, labels: true, words: true, dates: true })),
  /** What stands below its last row: sums, signatures. */
  ends: z.array(label).default([]),
  /** Rules over the cells of one row. */
  checks: z.array(ownCheckSchema).default([]),
})
export type OwnTable = z.infer<typeof ownTableSchema>

/** A document type as the owner writes it into a file: the shape of `DocumentType`, its rules and number schemes by name. */
export const ownTypeSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'a key is small letters and digits with - between them'),
  name,
  country: z
    .string()
    .regex(/^[A-Z]{1,3}$/, 'a country is its ICAO code, such as SWE')
    .nullable()
    .default(null),
  titles: z.array(label).default([]),
  format: z.enum(['ID-1', 'ID-2', 'ID-3', 'page']).default('ID-1'),
  sides: z.array(side).min(1).max(2).default(['front']),
  fields: z.record(fieldKey, ownFieldSchema),
  tables: z.record(fieldKey, ownTableSchema).default({}),
  otherLabels: z.array(label).default([]),
  /** False: its values are no person's, so that they may be kept in clear and be found by any part. */
  sealed: z.boolean().default(true),
  /** Kinds of codes that it carries. What an AAMVA code says fills the fields of the same keys: licenceNumber, surname, dateOfBirth ... */
  codes: z.array(z.enum(codeKinds)).default([]),
  /** What is written into them, where the document shall be told by it. */
  codeFormat: z.enum(['aamva', 'philsys', 'payment']).optional(),
  checks: z.array(ownCheckSchema).default([]),
})
export type OwnType = z.infer<typeof ownTypeSchema>
