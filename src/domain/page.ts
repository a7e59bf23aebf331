import { z } from 'zod'
import { documentSides } from './document-type.ts'
import { quadSchema } from './geometry.ts'
import { readLineSchema } from './text/read-line.ts'

/**
 * How the upright page was made from the original: EXIF orientation first, then the four corners below
 * (fractions of the EXIF-oriented original, clockwise from the page's own top left) drawn onto a
 * rectangle of `width` x `height` pixels. Null corners: the whole picture, turned by `quarterTurns`.
 */
export const pageTransformSchema = z.object({
  corners: quadSchema.nullable(),
  /** Clockwise quarter turns applied after cutting out. 0..3 */
  quarterTurns: z.number().int().min(0).max(3),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
export type PageTransform = z.infer<typeof pageTransformSchema>

export const pageSchema = z.object({
  index: z.number().int().min(0),
  /** Of the original file: HMAC-SHA-256 under a key of this installation, so that it is told again here and nowhere else. Lower-case hex. */
  fingerprint: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number().int().positive(),
  /** The part of the original that it is of, where that shows several documents: fractions of the EXIF-oriented original; null: all of it. */
  area: quadSchema.nullable(),
  /** Null until the page has been decoded. */
  transform: pageTransformSchema.nullable(),
  /** Whether the picture can still be shown. */
  pictureKept: z.boolean(),
  /** Which side of the document it shows; null where nothing tells. */
  side: z.enum(documentSides).nullable(),
  /** The holder's portrait on the upright page, where one was found. */
  portrait: quadSchema.nullable(),
  /** All print of the page, line by line, without its characters; null where it was not read whole. */
  lines: z.array(readLineSchema).nullable(),
})
export type Page = z.infer<typeof pageSchema>
