import { oc } from '@orpc/contract'
import { z } from 'zod'
import { flyocrServices, mostCallsPerMinute, usualCallsPerMinute } from '#domain/flyocr-client.ts'
import { errorsOf } from './errors-of.ts'

const tags = ['programs made for FlyOCR']
const id = z.uuid()
const name = z.string().trim().min(1).max(100).describe('Which program it is')
const services = z
  .array(z.enum(flyocrServices))
  .min(1)
  .nullable()
  .describe('What it may ask for: documents, invoices, faces, verification; null: everything')
const perMinute = z.coerce.number().int().min(1).max(mostCallsPerMinute).describe('Calls that it may make a minute')

const clientSchema = z.object({
  id,
  name,
  key: z.string(),
  /** The one of the environment, or of the file that was made at the first start: its secret stands there. */
  isFirst: z.boolean(),
  services,
  perMinute: z.number().int(),
  madeAt: z.iso.datetime(),
  /** When it last called with a right token; null while it never did. */
  usedAt: z.iso.datetime().nullable(),
  /** Since midnight at the server, refused ones too. */
  callsToday: z.number().int(),
})
export type FlyocrClient = z.infer<typeof clientSchema>

const verificationSchema = z.object({
  /** Whether questions about invoices are passed on to the remote API, whose vendor charges for each. */
  isOn: z.boolean(),
  /** Where they would go; null where no remote API is set or it is turned off. */
  host: z.string().nullable(),
})
export type PassedVerification = z.infer<typeof verificationSchema>

const callSchema = z.object({
  id: z.number().int(),
  clientId: id,
  clientName: z.string(),
  at: z.iso.datetime(),
  path: z.string(),
  /** As it was asked for; empty where it is none of the reference. */
  typeId: z.string(),
  /** The number of the answer in its family's own place: 0 or more, and 2000 for checks of persons, where it was answered. */
  status: z.number().int(),
  ms: z.number().int(),
  /** Of the request. */
  bytes: z.number().int(),
})
export type FlyocrCall = z.infer<typeof callSchema>

/** The programs that call the FlyOCR-compatible addresses, each by a key and a secret of its own. */
export const flyocrClientsContract = {
  list: oc
    .route({ method: 'GET', path: '/flyocr-clients', tags, summary: 'Programs that may call the FlyOCR-compatible addresses' })
    .output(z.array(clientSchema)),
  make: oc
    .route({
      method: 'POST',
      path: '/flyocr-clients',
      tags,
      summary: 'Make a key and a secret for one more program; the secret is told in this answer alone',
      successStatus: 201,
    })
    .input(z.object({ name, services: services.default(null), perMinute: perMinute.default(usualCallsPerMinute) }))
    .output(clientSchema.extend({ secret: z.string() })),
  change: oc
    .route({
      method: 'PATCH',
      path: '/flyocr-clients/{id}',
      tags,
      summary: 'Change the name of a program, what it may ask for, and how often',
    })
    .input(z.object({ id, name: name.optional(), services: services.optional(), perMinute: perMinute.optional() }))
    .output(clientSchema)
    .errors(errorsOf('not-found')),
  end: oc
    .route({ method: 'DELETE', path: '/flyocr-clients/{id}', tags, summary: 'End a key: from now on its calls are refused' })
    .input(z.object({ id }))
    .output(z.object({ done: z.literal(true) }))
    .errors(errorsOf('not-found')),
  calls: oc
    .route({
      method: 'GET',
      path: '/flyocr-calls',
      tags,
      summary: 'The newest calls of these programs, without pictures and values',
    })
    .input(z.object({ client: id.optional(), limit: z.coerce.number().int().min(1).max(500).default(50) }))
    .output(z.array(callSchema)),
  verification: oc
    .route({ method: 'GET', path: '/flyocr-verification', tags, summary: 'Whether these programs may ask the tax office' })
    .output(verificationSchema),
  setVerification: oc
    .route({
      method: 'PUT',
      path: '/flyocr-verification',
      tags,
      summary: 'Let these programs ask the tax office over the remote API, or not',
    })
    .input(z.object({ isOn: z.boolean() }))
    .output(verificationSchema),
}
