import { oc } from '@orpc/contract'
import { z } from 'zod'
import { engineChoiceSchema } from '#domain/engine-choice.ts'
import { enginePolicySchema } from '#domain/engine-policy.ts'
import { remoteOutcomeSchema } from '#domain/remote-outcome.ts'
import { remoteReadingSchema } from '#domain/remote-reading.ts'
import { errorsOf } from './errors-of.ts'

const tags = ['engines']

const enginesSchema = z.object({
  /** Where the remote API is; null where nothing leaves this server. */
  host: z.string().nullable(),
  policy: enginePolicySchema,
})
export type Engines = z.infer<typeof enginesSchema>

const enginesOfRecordSchema = z.object({
  /** Where its pictures would be sent now; null where they stay here. */
  host: z.string().nullable(),
  choice: engineChoiceSchema,
  latest: remoteReadingSchema.nullable(),
  /** The remote API that is being asked now, and for how long an answer has been waited for; null where none is. */
  waiting: z.object({ host: z.string(), seconds: z.number().min(0) }).nullable(),
})
export type EnginesOfRecord = z.infer<typeof enginesOfRecordSchema>

const timestampUnit = z.enum(['ms', 's'])

/** What is set of the remote API. Key and secret can be written and are never told. */
const remoteSchema = z.object({
  url: z.string(),
  timestampUnit,
  hasKeys: z.boolean(),
  isOn: z.boolean(),
  /** It is set where the server is started: nobody sets it otherwise. */
  isOfEnvironment: z.boolean(),
})
export type RemoteSetting = z.infer<typeof remoteSchema>

const secret = z.string().trim().min(1).max(200)

const remoteChangeSchema = z.object({
  url: z.string().trim().min(1).max(500),
  /** Those that are set stay where they are left out. */
  key: secret.optional(),
  secret: secret.optional(),
  timestampUnit: timestampUnit.default('ms'),
})
export type RemoteChange = z.infer<typeof remoteChangeSchema>

const remoteTestSchema = z.object({ host: z.string(), ms: z.number().int(), outcome: remoteOutcomeSchema })
export type RemoteTest = z.infer<typeof remoteTestSchema>

const policyChangeSchema = z.object({
  usual: engineChoiceSchema.optional(),
  /** By key; null: as all others. */
  types: z.record(z.string(), engineChoiceSchema.nullable()).default({}),
})
export type EnginePolicyChange = z.infer<typeof policyChangeSchema>

/** Who reads the documents. */
export const enginesContract = {
  ofRecord: oc
    .route({ method: 'GET', path: '/records/{id}/engines', tags, summary: 'Who reads a record, and what became of it at the remote API' })
    .input(z.object({ id: z.uuid() }))
    .output(enginesOfRecordSchema)
    .errors(errorsOf('record.not-found')),
  get: oc
    .route({ method: 'GET', path: '/engines', tags, summary: 'Who reads documents of which type, and where that is' })
    .output(enginesSchema),
  setPolicy: oc
    .route({ method: 'PATCH', path: '/engines/choice', tags, summary: 'Choose who reads documents of which type' })
    .input(policyChangeSchema)
    .output(enginesSchema)
    .errors(errorsOf('document-type.unknown', 'engine.type-not-offered')),
  remote: oc
    .route({ method: 'GET', path: '/engines/remote', tags, summary: 'How the remote API is set, without its keys' })
    .output(remoteSchema),
  setRemote: oc
    .route({
      method: 'PUT',
      path: '/engines/remote',
      tags,
      summary: 'Set how the remote API is reached',
      description:
        'Key and secret are kept sealed and never told again; those that are left out stay. A new address is turned off until somebody turns it on.',
    })
    .input(remoteChangeSchema)
    .output(remoteSchema)
    .errors(errorsOf('engine.address-unsafe', 'engine.keys-missing', 'engine.of-environment')),
  switchRemote: oc
    .route({ method: 'PUT', path: '/engines/remote/switch', tags, summary: 'Turn the remote API on or off' })
    .input(z.object({ isOn: z.boolean() }))
    .output(remoteSchema)
    .errors(errorsOf('engine.no-remote', 'engine.of-environment')),
  removeRemote: oc
    .route({ method: 'DELETE', path: '/engines/remote', tags, summary: 'Forget the address and the keys of the remote API' })
    .output(remoteSchema)
    .errors(errorsOf('engine.of-environment')),
  testRemote: oc
    .route({
      method: 'POST',
      path: '/engines/remote/test',
      tags,
      summary: 'Ask the remote API once, with a blank picture',
      description: 'Its vendor may charge for it. The answer comes as it is: a blank picture is no document, so a refusal of it is usual.',
    })
    .output(remoteTestSchema)
    .errors(errorsOf('engine.no-remote')),
}
