import { implement } from '@orpc/server'
import { peopleContract } from '#contract/people.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { addPerson } from './add-person.ts'
import { addService } from './add-service.ts'
import { changePerson } from './change-person.ts'
import { listActive, listNames } from './people-repository.ts'
import { personOfRow } from './person-of-row.ts'
import { removePerson } from './remove-person.ts'
import { setPassphrase } from './set-passphrase.ts'
import { turnAccountsOff } from './turn-accounts-off.ts'
import { turnAccountsOn } from './turn-accounts-on.ts'

const done = { done: true } as const

/** Who works here, and as what. */
export function createPeopleRoutes(services: Services) {
  const api = implement(peopleContract).$context<Context>()
  const { database } = services
  return {
    list: api.list.handler(async () => (await listActive(database)).map(personOfRow)),
    names: api.names.handler(async () => listNames(database)),
    add: api.add.handler(async ({ input, context }) => addPerson(services, input, context)),
    addService: api.addService.handler(async ({ input, context }) => addService(services, input, context)),
    change: api.change.handler(async ({ input, context }) => changePerson(services, input, context)),
    setPassphrase: api.setPassphrase.handler(async ({ input, context }) => {
      await setPassphrase(services, input, context)
      return done
    }),
    remove: api.remove.handler(async ({ input, context }) => {
      await removePerson(services, input.id, context)
      return done
    }),
    turnOn: api.turnOn.handler(async ({ input, context }) => turnAccountsOn(services, input, context)),
    turnOff: api.turnOff.handler(async ({ input, context }) => {
      await turnAccountsOff(services, input.passphrase, context)
      return done
    }),
  }
}
