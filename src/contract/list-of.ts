import { z } from 'zod'

/** A list in a query or form: one value alone arrives bare, several as a list. Both come out as a list. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), z.array(item))
}
