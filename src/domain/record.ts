import { z } from 'zod'
import { evidenceSchema } from './evidence.ts'
import { fieldStateSchema } from './field-state.ts'
import { pageSchema } from './page.ts'
import { readingSchema, sourceSchema } from './reading.ts'

/** One field of a record: what it is held to be, why, and all that was read for it. */
export const fieldSchema = z.object({
  key: z.string(),
  /** In the field's own form (dates ISO); null when nothing was found. */
  value: z.string().nullable(),
  state: fieldStateSchema,
  evidence: z.array(evidenceSchema),
  /** Best first. A person's value is a reading too, with source `person`. */
  readings: z.array(readingSchema),
  /** Where the value came from; null when there is none. */
  source: sourceSchema.nullable(),
})
export type Field = z.infer<typeof fieldSchema>

export const recordStatuses = ['reading', 'to-review', 'verified', 'passed', 'exported', 'rejected', 'postponed', 'unreadable'] as const
export const recordStatusSchema = z.enum(recordStatuses)
/** `unreadable`: the picture could not be read at all; `problem` says why and what to do. */
export type RecordStatus = z.infer<typeof recordStatusSchema>

export const acceptedRuleSchema = z.object({ rule: z.string(), reason: z.string(), at: z.iso.datetime(), by: z.string() })

/** A document type that a record may be of: a key of the catalogue, and how likely it is. */
export const typeGuessSchema = z.object({ documentType: z.string(), confidence: z.number().min(0).max(1) })
export type TypeGuess = z.infer<typeof typeGuessSchema>

export const recordSchema = z.object({
  id: z.uuid(),
  /** Groups the documents of one visit; free text. */
  reference: z.string(),
  status: recordStatusSchema,
  /** A key of the catalogue; null until it is known. */
  documentType: z.string().nullable(),
  /** What it may be, likeliest first, as the engine found out; three at most. */
  typeGuesses: z.array(typeGuessSchema),
  /** True when a person fixed the type, so that reading again does not change it. */
  documentTypeFixed: z.boolean(),
  /** Grows by one with every change; a save that names an older one is refused. */
  version: z.number().int().min(1),
  pages: z.array(pageSchema),
  fields: z.array(fieldSchema),
  acceptedRules: z.array(acceptedRuleSchema),
  /** The sentence (`problem.<code>`) to show when the status is `unreadable`. */
  problem: z.object({ code: z.string(), values: z.record(z.string(), z.string()) }).nullable(),
  specimen: z.boolean(),
  capturedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
  settledBy: z.string().nullable(),
  postponedUntil: z.iso.datetime().nullable(),
  rejectedReason: z.string().nullable(),
  /** Where the capture came from: camera, file, paste, api, specimen. */
  origin: z.string(),
})
export type RecordEntry = z.infer<typeof recordSchema>
