import { oc } from '@orpc/contract'
import { z } from 'zod'
import { queues } from '#domain/accounts/queue.ts'
import { rights } from '#domain/accounts/right.ts'
import { roles } from '#domain/accounts/role.ts'
import { errorsOf } from './errors-of.ts'

const tags = ['session']
const passphrase = z.string().min(1).max(200)

/** Who asks, what they may, and how one signs in here. */
const sessionSchema = z.object({
  /** Whether anybody has to sign in. If not, there is one person, who may do everything. */
  accounts: z.boolean(),
  /** Null where nobody signed in, and where nobody has to. */
  person: z
    .object({
      id: z.uuid(),
      name: z.string(),
      signInName: z.string(),
      role: z.enum(roles),
      /** Whether signing in takes a code as well. */
      codes: z.boolean(),
    })
    .nullable(),
  /** [] where nobody signed in. */
  rights: z.array(z.enum(rights)),
  /** The groups of document types that they see; null: all. */
  queues: z.array(z.enum(queues)).nullable(),
  /** The name of the computer under which passkeys are made and accepted: browsers hold them to it. */
  passkeysAt: z.string(),
  /** What people call the office’s own server, by which they may sign in too; null where there is none. */
  office: z.string().nullable(),
})
export type Session = z.infer<typeof sessionSchema>

const deviceSchema = z.object({
  id: z.uuid(),
  signedInAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** What the browser says it is; empty where it says nothing. */
  browser: z.string(),
  address: z.string(),
  /** Whether it is the one that asks. */
  isThis: z.boolean(),
})
export type Device = z.infer<typeof deviceSchema>

const done = z.object({ done: z.literal(true) })
const refusals = errorsOf('sign-in.refused', 'sign-in.paused')

/** Signing in and what belongs to whoever did. */
export const sessionContract = {
  get: oc.route({ method: 'GET', path: '/session', tags, summary: 'Who asks, and what they may' }).output(sessionSchema),
  signIn: oc
    .route({
      method: 'POST',
      path: '/session',
      tags,
      summary: 'Sign in with name and passphrase; the session is a cookie',
      description:
        'A refusal says how many tries are left (`triesLeft`), a pause when it ends (`until`). Names that nobody has are answered the same.',
    })
    .input(
      z.object({
        name: z.string().trim().min(1).max(100),
        passphrase,
        /** For 8 hours, also when the browser is closed meanwhile. */
        stay: z.boolean().default(false),
      }),
    )
    .output(z.object({ next: z.enum(['signed-in', 'code']).describe('`code`: a code is asked for as well, see `/session/code`') }))
    .errors(refusals),
  confirm: oc
    .route({
      method: 'POST',
      path: '/session/code',
      tags,
      summary: 'The code that signing in asks for: of the app, or one of those kept aside',
    })
    .input(z.object({ code: z.string().trim().min(6).max(20) }))
    .output(z.object({ next: z.literal('signed-in') }))
    .errors(errorsOf('sign-in.code-wrong', 'sign-in.code-late', 'sign-in.paused')),
  signOut: oc.route({ method: 'DELETE', path: '/session', tags, summary: 'Sign out: the session ends' }).output(done),
  changePassphrase: oc
    .route({ method: 'PUT', path: '/session/passphrase', tags, summary: 'Set a new passphrase; all other devices are signed out' })
    .input(z.object({ passphrase, newPassphrase: z.string().max(200) }))
    .output(done)
    .errors({ ...refusals, ...errorsOf('passphrase.short', 'passphrase.known', 'accounts.off') }),
  devices: oc.route({ method: 'GET', path: '/session/devices', tags, summary: 'Where one is signed in' }).output(z.array(deviceSchema)),
  endDevice: oc
    .route({ method: 'DELETE', path: '/session/devices/{id}', tags, summary: 'Sign out on another device' })
    .input(z.object({ id: z.uuid() }))
    .output(done)
    .errors(errorsOf('not-found')),
  startCodes: oc
    .route({
      method: 'POST',
      path: '/session/codes',
      tags,
      summary: 'Begin to ask for a code at sign-in: what an authenticator app needs, and codes to keep aside; both are shown once',
    })
    .input(z.object({ passphrase }))
    .output(
      z.object({
        address: z.string(),
        qr: z.array(z.string()).describe('Its rows, `1` where it is dark'),
        secret: z.string(),
        spareCodes: z.array(z.string()),
      }),
    )
    .errors({ ...refusals, ...errorsOf('codes.on', 'accounts.off') }),
  confirmCodes: oc
    .route({
      method: 'POST',
      path: '/session/codes/confirm',
      tags,
      summary: 'Show that the app gives right codes; from now on they are asked for',
    })
    .input(z.object({ code: z.string().trim().min(6).max(10) }))
    .output(done)
    .errors(errorsOf('sign-in.code-wrong', 'accounts.off')),
  endCodes: oc
    .route({ method: 'POST', path: '/session/codes/end', tags, summary: 'No longer ask for codes' })
    .input(z.object({ passphrase }))
    .output(done)
    .errors({ ...refusals, ...errorsOf('accounts.off') }),
}
