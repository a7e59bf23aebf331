import { oc } from '@orpc/contract'
import { z } from 'zod'
import { personKinds } from '#domain/accounts/person-kind.ts'
import { queues } from '#domain/accounts/queue.ts'
import { roles } from '#domain/accounts/role.ts'
import { signInNamePattern } from '#domain/accounts/sign-in-name.ts'
import { errorsOf } from './errors-of.ts'

const tags = ['people']
const id = z.uuid()
const name = z.string().trim().min(1).max(100)
const signInName = z.string().trim().max(100).regex(signInNamePattern)
const passphrase = z.string().max(200)
const seenQueues = z.array(z.enum(queues)).nullable().describe('The groups of document types that they see; null: all')

const personSchema = z.object({
  id,
  /** `service`: a program, which signs in by nothing and is let in by tokens. */
  kind: z.enum(personKinds),
  name,
  /** Empty for a service account. */
  signInName: z.string(),
  role: z.enum(roles),
  queues: seenQueues,
  codes: z.boolean(),
  seenAt: z.iso.datetime().nullable(),
})
export type Person = z.infer<typeof personSchema>

const done = z.object({ done: z.literal(true) })
const accessErrors = errorsOf('access.denied', 'not-found', 'people.last-owner', 'accounts.off')

/** Who works here, and as what. */
export const peopleContract = {
  list: oc.route({ method: 'GET', path: '/people', tags, summary: 'Who works here' }).output(z.array(personSchema)),
  names: oc
    .route({ method: 'GET', path: '/people/names', tags, summary: 'Names of everybody who ever worked here, for the histories' })
    .output(z.array(z.object({ id: z.string(), name: z.string() }))),
  add: oc
    .route({ method: 'POST', path: '/people', tags, summary: 'Add a person', successStatus: 201 })
    .input(z.object({ name, signInName, passphrase, role: z.enum(roles), queues: seenQueues.default(null) }))
    .output(personSchema)
    .errors({ ...accessErrors, ...errorsOf('people.name-taken', 'passphrase.short', 'passphrase.known') }),
  addService: oc
    .route({
      method: 'POST',
      path: '/service-accounts',
      tags,
      summary: 'Add a service account: a program that works here, let in by tokens',
      successStatus: 201,
    })
    .input(z.object({ name, role: z.enum(roles), queues: seenQueues.default(null) }))
    .output(personSchema)
    .errors({ ...accessErrors, ...errorsOf('people.is-service') }),
  change: oc
    .route({ method: 'PATCH', path: '/people/{id}', tags, summary: 'Change as what a person works here; their sessions end' })
    .input(z.object({ id, name: name.optional(), role: z.enum(roles).optional(), queues: seenQueues.optional() }))
    .output(personSchema)
    .errors({ ...accessErrors, ...errorsOf('people.is-service') }),
  setPassphrase: oc
    .route({
      method: 'PUT',
      path: '/people/{id}/passphrase',
      tags,
      summary: 'Give a person a new passphrase; their sessions and codes end',
    })
    .input(z.object({ id, passphrase }))
    .output(done)
    .errors({ ...accessErrors, ...errorsOf('passphrase.short', 'passphrase.known', 'people.is-service') }),
  remove: oc
    .route({ method: 'DELETE', path: '/people/{id}', tags, summary: 'A person no longer works here; the histories keep the name' })
    .input(z.object({ id }))
    .output(done)
    .errors(accessErrors),
  turnOn: oc
    .route({
      method: 'POST',
      path: '/accounts',
      tags,
      summary: 'From now on everybody signs in; who asks becomes the owner',
      successStatus: 201,
    })
    .input(z.object({ name, signInName, passphrase }))
    .output(personSchema)
    .errors(errorsOf('accounts.on', 'people.name-taken', 'passphrase.short', 'passphrase.known')),
  turnOff: oc
    .route({
      method: 'POST',
      path: '/accounts/off',
      tags,
      summary: 'Nobody signs in any more: whoever reaches the server may do everything',
    })
    .input(z.object({ passphrase: passphrase.min(1) }))
    .output(done)
    .errors(errorsOf('accounts.off', 'accounts.needed', 'access.denied', 'sign-in.refused', 'sign-in.paused')),
}
