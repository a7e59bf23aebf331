import { implement } from '@orpc/server'
import { sessionContract } from '#contract/session.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { changePassphrase } from './change-passphrase.ts'
import { confirmCodes } from './confirm-codes.ts'
import { confirmSignIn } from './confirm-sign-in.ts'
import { describeSession } from './describe-session.ts'
import { endCodes } from './end-codes.ts'
import { endDevice } from './end-device.ts'
import { listDevices } from './list-devices.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { startCodes } from './start-codes.ts'

const done = { done: true } as const

/** Signing in, and what belongs to whoever did. */
export function createSessionRoutes(services: Services) {
  const api = implement(sessionContract).$context<Context>()
  return {
    get: api.get.handler(async ({ context }) => describeSession(services, context)),
    signIn: api.signIn.handler(async ({ input, context }) => signIn(services, input, context)),
    confirm: api.confirm.handler(async ({ input, context }) => confirmSignIn(services, input.code, context)),
    signOut: api.signOut.handler(async ({ context }) => {
      await signOut(services, context)
      return done
    }),
    changePassphrase: api.changePassphrase.handler(async ({ input, context }) => {
      await changePassphrase(services, input, context)
      return done
    }),
    devices: api.devices.handler(async ({ context }) => listDevices(services, context)),
    endDevice: api.endDevice.handler(async ({ input, context: { who } }) => {
      await endDevice(services, { ...input, who })
      return done
    }),
    startCodes: api.startCodes.handler(async ({ input, context }) => startCodes(services, input.passphrase, context)),
    confirmCodes: api.confirmCodes.handler(async ({ input, context }) => {
      await confirmCodes(services, input.code, context)
      return done
    }),
    endCodes: api.endCodes.handler(async ({ input, context }) => {
      await endCodes(services, input.passphrase, context)
      return done
    }),
  }
}
