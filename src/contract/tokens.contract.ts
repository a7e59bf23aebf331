import { oc } from '@orpc/contract'
import { z } from 'zod'
import { queues } from '#domain/accounts/queue.ts'
import { rights } from '#domain/accounts/right.ts'
import { errorsOf } from './errors-of.ts'

const tags = ['tokens']
const id = z.uuid()
const scope = {
  name: z.string().trim().min(1).max(100).describe('What it is for'),
  rights: z.array(z.enum(rights)).min(1).describe('What its program may do, as long as the service account may too'),
  queues: z.array(z.enum(queues)).nullable().default(null).describe('The groups of document types that it sees; null: all of its account'),
  expiresAt: z.iso.datetime().nullable().default(null).describe('Null: only when it is ended'),
}

const apiTokenSchema = z.object({
  id,
  /** The service account. */
  personId: id,
  ...scope,
  /** How the token begins. */
  prefix: z.string(),
  madeAt: z.iso.datetime(),
  /** To the minute; null while nobody has used it. */
  usedAt: z.iso.datetime().nullable(),
})
export type ApiToken = z.infer<typeof apiTokenSchema>

/** What lets a program in: sent as `Authorization: Bearer cck_…` with each request. */
export const tokensContract = {
  list: oc.route({ method: 'GET', path: '/tokens', tags, summary: 'Tokens that were not ended' }).output(z.array(apiTokenSchema)),
  make: oc
    .route({
      method: 'POST',
      path: '/tokens',
      tags,
      summary: 'Make a token of a service account; it is told in this answer alone',
      successStatus: 201,
    })
    .input(z.object({ personId: id, ...scope }))
    .output(apiTokenSchema.extend({ token: z.string() }))
    .errors(errorsOf('accounts.off', 'not-found', 'access.denied', 'token.of-person', 'token.too-wide', 'token.past')),
  end: oc
    .route({ method: 'DELETE', path: '/tokens/{id}', tags, summary: 'End a token: from now on it lets nobody in' })
    .input(z.object({ id }))
    .output(z.object({ done: z.literal(true) }))
    .errors(errorsOf('accounts.off', 'not-found', 'access.denied')),
}
