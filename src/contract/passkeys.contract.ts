import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errorsOf } from './errors-of.ts'

const tags = ['session']
/** Longest part of an answer: an authenticator's statement of itself, with certificates, takes a few kilobytes. */
const longestPart = 16_384
const base64url = z
  .string()
  .max(longestPart)
  .regex(/^[\w-]*$/)
const transports = z.array(z.string().max(40)).max(10)
const publicKey = z.literal('public-key')
const done = z.object({ done: z.literal(true) })

/** What `navigator.credentials.create()` is told, in the JSON form of WebAuthn 3. */
const creationSchema = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: base64url, name: z.string(), displayName: z.string() }),
  challenge: base64url,
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type: publicKey })),
  timeout: z.number(),
  attestation: z.literal('none'),
  excludeCredentials: z.array(z.object({ id: base64url, type: publicKey, transports: transports.optional() })),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
})

/** What `navigator.credentials.get()` is told. */
const requestSchema = z.object({
  rpId: z.string(),
  challenge: base64url,
  timeout: z.number(),
  userVerification: z.literal('required'),
})

const answerOf = <Response extends z.ZodType>(response: Response) =>
  z.object({
    id: base64url.min(1),
    rawId: base64url.min(1),
    type: publicKey,
    response,
  })
const creationAnswer = answerOf(z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: transports.optional() }))
const requestAnswer = answerOf(
  z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url.optional() }),
)
export type CreationAnswer = z.infer<typeof creationAnswer>
export type RequestAnswer = z.infer<typeof requestAnswer>
export type CreationOptions = z.infer<typeof creationSchema>
export type RequestOptions = z.infer<typeof requestSchema>

const passkeySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  madeAt: z.iso.datetime(),
  /** Null where nobody has signed in by it yet. */
  usedAt: z.iso.datetime().nullable(),
})
export type Passkey = z.infer<typeof passkeySchema>

const answerErrors = errorsOf('passkey.refused', 'passkey.late')

/** Signing in by what a device or a security key keeps. */
export const passkeysContract = {
  list: oc.route({ method: 'GET', path: '/session/passkeys', tags, summary: 'One’s own passkeys' }).output(z.array(passkeySchema)),
  start: oc
    .route({ method: 'POST', path: '/session/passkeys', tags, summary: 'Begin to make a passkey: what the browser is to be told' })
    .input(z.object({ passphrase: z.string().min(1).max(200) }))
    .output(creationSchema)
    .errors(errorsOf('sign-in.refused', 'sign-in.paused', 'accounts.off')),
  add: oc
    .route({
      method: 'POST',
      path: '/session/passkeys/made',
      tags,
      summary: 'Keep the passkey that the browser has made',
      successStatus: 201,
    })
    .input(z.object({ name: z.string().trim().min(1).max(60), answer: creationAnswer }))
    .output(passkeySchema)
    .errors({ ...answerErrors, ...errorsOf('passkey.known', 'accounts.off') }),
  remove: oc
    .route({ method: 'DELETE', path: '/session/passkeys/{id}', tags, summary: 'Nobody signs in by this passkey any more' })
    .input(z.object({ id: z.uuid() }))
    .output(done)
    .errors(errorsOf('not-found', 'accounts.off')),
  ask: oc
    .route({
      method: 'POST',
      path: '/session/passkey',
      tags,
      summary: 'Begin to sign in by a passkey: what the browser is to be told',
      description: 'The challenge is answered once, within five minutes. No name is asked for: the passkey says whose it is.',
    })
    .output(requestSchema)
    .errors(errorsOf('accounts.off')),
  signIn: oc
    .route({ method: 'POST', path: '/session/passkey/answer', tags, summary: 'Sign in by a passkey; no code is asked for' })
    .input(z.object({ answer: requestAnswer, stay: z.boolean().default(false) }))
    .output(z.object({ next: z.literal('signed-in') }))
    .errors({ ...answerErrors, ...errorsOf('sign-in.paused', 'accounts.off') }),
}
