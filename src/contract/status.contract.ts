import { oc } from '@orpc/contract'
import { z } from 'zod'

const statusSchema = z.object({
  version: z.string(),
  engine: z.enum(['embedded', 'flyocr', 'replay']),
  /** True once documents can be read. */
  ready: z.boolean(),
  /** What the server is doing until then. */
  doing: z.string().nullable(),
  /** Documents being read or waiting to be. */
  reading: z.number().int(),
})
export type Status = z.infer<typeof statusSchema>

export const statusContract = {
  get: oc.route({ method: 'GET', path: '/status', tags: ['status'], summary: 'Version, engine and readiness' }).output(statusSchema),
}
