import { z } from 'zod'
import { quadSchema } from './geometry.ts'

/** Where a reading came from. */
export const sources = ['mrz', 'ocr', 'barcode', 'pdf-text', 'structured', 'flyocr', 'tax-office', 'person'] as const
export const sourceSchema = z.enum(sources)
export type Source = z.infer<typeof sourceSchema>

export const characterSchema = z.object({
  text: z.string(),
  /** 0..1, the recogniser's own; never proof by itself. */
  confidence: z.number().min(0).max(1),
  box: quadSchema.nullable(),
  /** Changed by check-digit repair: what the picture looks like is the first of `candidates`. */
  repaired: z.boolean(),
  /** What else it may be, likeliest first, without `text` itself. */
  candidates: z.array(z.object({ text: z.string(), confidence: z.number().min(0).max(1) })),
})
export type Character = z.infer<typeof characterSchema>

/** One field as one source saw it. */
export const readingSchema = z.object({
  field: z.string(),
  source: sourceSchema,
  /** As it stands on the page, e.g. `740812`. One entry of `characters` for each of its code points, or none at all. */
  text: z.string(),
  /** In the field's own form, e.g. `1974-08-12`; null when the text has no such form. */
  value: z.string().nullable(),
  pageIndex: z.number().int().min(0),
  box: quadSchema.nullable(),
  characters: z.array(characterSchema),
  /** What the source itself vouches for or warns of: a check digit beside the value, an inferred century. */
  notes: z.array(
    z.enum([
      'check-digit-holds',
      'check-digit-fails',
      'check-digit-absent',
      'composite-holds',
      'composite-fails',
      'century-inferred',
      'date-partial',
      'truncated',
      'repaired',
      'specimen-state',
      // No label says what it is: the only print that can be meant.
      'unlabelled',
      // Read by the recogniser for scripts that our own lacks.
      'foreign-script',
      // Other print that may be meant: offered, but it speaks neither for nor against what was read.
      'alternative',
      // What a person did; the reading's source is `person`.
      'person-confirmed',
      'person-chose',
      'person-typed',
      'person-accepted',
    ]),
  ),
})
export type Reading = z.infer<typeof readingSchema>
export type ReadingNote = Reading['notes'][number]
