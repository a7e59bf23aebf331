import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errorsOf } from './errors-of.ts'

const tags = ['session']

/** Signing in by the office's own server, OpenID Connect, where one is set. */
export const officeContract = {
  begin: oc
    .route({
      method: 'POST',
      path: '/session/office',
      tags,
      summary: 'Begin to sign in by the office’s own server: the address to go to',
      description:
        'What it was asked is kept for ten minutes for the browser that gets the cookie. It sends the person back to `/sign-in/office`.',
    })
    .output(z.object({ address: z.url() }))
    .errors(errorsOf('office.off', 'office.away', 'accounts.off')),
  answer: oc
    .route({
      method: 'POST',
      path: '/session/office/answer',
      tags,
      summary: 'Sign in by what the office’s own server has answered: the query with which it sent the person back',
      description: 'Only people whom an admin has added get in; `name` says who was not. It counts once.',
    })
    .input(z.object({ query: z.string().max(8192), stay: z.boolean().default(false) }))
    .output(z.object({ next: z.literal('signed-in') }))
    .errors(
      errorsOf(
        'office.off',
        'office.away',
        'office.late',
        'office.refused',
        'office.unknown',
        'office.other',
        'sign-in.paused',
        'accounts.off',
      ),
    ),
}
