import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ownCompanySchema } from '#domain/own-company.ts'

const tags = ['settings']
const faces = z.object({ isOn: z.boolean() })
const settings = z.object({
  ownCompany: ownCompanySchema,
  /** Whether faces may be looked at. Off until somebody turns it on: what makes a face is kept apart by law in many places. */
  faces,
})

const copiesSchema = z.object({
  /** How the server makes copies by itself; null where it makes none. */
  plan: z.object({ folder: z.string(), everyHours: z.number().int(), keep: z.number().int() }).nullable(),
  /** The newest copy in that folder. */
  last: z.object({ at: z.iso.datetime(), bytes: z.number().int() }).nullable(),
  /** Why the last try made none. */
  problem: z.string().nullable(),
  /** Fingerprint of the master key, without which no copy opens. */
  masterKey: z.string(),
})
export type Copies = z.infer<typeof copiesSchema>

/** What the owner sets for all who work here. */
export const settingsContract = {
  get: oc.route({ method: 'GET', path: '/settings', tags, summary: 'What is set' }).output(settings),
  copies: oc
    .route({ method: 'GET', path: '/settings/copies', tags, summary: 'The copies that the server makes by itself' })
    .output(copiesSchema),
  setOwnCompany: oc
    .route({ method: 'PUT', path: '/settings/own-company', tags, summary: 'Say who receives the invoices: names and tax numbers' })
    .input(ownCompanySchema)
    .output(settings),
  setFaces: oc
    .route({ method: 'PUT', path: '/settings/faces', tags, summary: 'Turn looking at faces on or off' })
    .input(faces)
    .output(settings),
}
