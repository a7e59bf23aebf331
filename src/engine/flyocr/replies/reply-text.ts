import { z } from 'zod'

/** Texts of answers come as texts, as numbers, and as null for none. */
export const replyText = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value).trim()))
