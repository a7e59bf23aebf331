import { z } from 'zod'

/** What an answer about faces rests on: kept with it, so that it can be judged when models or limits have changed. */
export const faceBasisSchema = z.object({
  /** Files of networks and the beginning of their SHA-256. */
  models: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** By name, as they were when the answer was given. */
  limits: z.record(z.string(), z.number()),
  /** What another computer answered, where it was asked: its lines as they came. Its numbers have no scale that it tells. */
  told: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
})
export type FaceBasis = z.infer<typeof faceBasisSchema>
