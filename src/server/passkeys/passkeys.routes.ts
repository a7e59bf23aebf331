import { implement } from '@orpc/server'
import { passkeysContract } from '#contract/passkeys.contract.ts'
import { personOf } from '../accounts/person-of.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { addPasskey } from './add-passkey.ts'
import { askPasskey } from './ask-passkey.ts'
import { passkeyOfRow } from './passkey-of-row.ts'
import { listPasskeys } from './passkeys-repository.ts'
import { removePasskey } from './remove-passkey.ts'
import { signInByPasskey } from './sign-in-by-passkey.ts'
import { startPasskey } from './start-passkey.ts'

/** Passkeys: made, ended, and signed in by. */
export function createPasskeysRoutes(services: Services) {
  const api = implement(passkeysContract).$context<Context>()
  const { database } = services
  return {
    list: api.list.handler(async ({ context: { who } }) =>
      (await listPasskeys(database, (await personOf(database, who)).id)).map(passkeyOfRow),
    ),
    start: api.start.handler(async ({ input, context }) => startPasskey(services, input.passphrase, context)),
    add: api.add.handler(async ({ input, context }) => addPasskey(services, input, context)),
    remove: api.remove.handler(async ({ input, context: { who } }) => {
      await removePasskey(services, { ...input, who })
      return { done: true } as const
    }),
    ask: api.ask.handler(async ({ context }) => askPasskey(services, context)),
    signIn: api.signIn.handler(async ({ input, context }) => signInByPasskey(services, input, context)),
  }
}
