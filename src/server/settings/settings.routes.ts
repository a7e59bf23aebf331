import { implement } from '@orpc/server'
import { settingsContract } from '#contract/settings.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { areFacesOn, setFaces } from './faces-switch.ts'
import { setOwnCompany } from './set-own-company.ts'
import { findOwnCompany } from './settings-repository.ts'

const noCopies = { plan: null, last: null, problem: null }

/** What the owner sets. */
export function createSettingsRoutes(services: Pick<Services, 'database' | 'notifications' | 'now' | 'copies' | 'masterKey'>) {
  const api = implement(settingsContract).$context<Context>()
  const settings = async () => ({
    ownCompany: await findOwnCompany(services.database),
    faces: { isOn: await areFacesOn(services.database) },
  })
  return {
    get: api.get.handler(settings),
    copies: api.copies.handler(async () => {
      const { plan, last, problem } = (await services.copies?.state()) ?? noCopies
      return { plan, last: last && { at: last.at.toISOString(), bytes: last.bytes }, problem, masterKey: services.masterKey }
    }),
    setOwnCompany: api.setOwnCompany.handler(async ({ input, context: { who } }) => {
      await setOwnCompany(services, { own: input, who })
      return settings()
    }),
    setFaces: api.setFaces.handler(async ({ input, context: { who } }) => {
      await setFaces(services, { isOn: input.isOn, who })
      return settings()
    }),
  }
}
