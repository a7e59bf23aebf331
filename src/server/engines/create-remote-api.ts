import { remoteTimeoutSeconds } from '#domain/remote-reading.ts'
import type { FlyocrAccess } from '#engine/flyocr/flyocr-access.ts'
import { createFlyocrEngine } from '#engine/flyocr/flyocr-engine.ts'
import type { Remote, RemoteApi, Services } from '../services.ts'
import { findRemoteAccess } from './remote-access.ts'

/** Who waits for a document has it read here sooner than an office answers, which may take half a minute. */
const timeouts = { timeoutMs: remoteTimeoutSeconds * 1000, officeTimeoutMs: 60_000 }

interface RemoteApiNeeds extends Pick<Services, 'database' | 'now'> {
  /** As the environment has it: that wins over what an admin sets. */
  fromEnvironment: FlyocrAccess | null
}

/**
 * The remote API as it is set now, by the environment or in the settings, on whichever server that was. What is on its way
 * when it is changed comes to its end.
 */
export function createRemoteApi({ database, now, fromEnvironment }: RemoteApiNeeds): RemoteApi {
  let made: { access: FlyocrAccess; remote: Remote } | null = null
  const engines = new Set<Remote['engine']>()
  const remoteOf = (access: FlyocrAccess): Remote => {
    if (made !== null && isSame(made.access, access)) return made.remote
    const engine = createFlyocrEngine({ access, now, ...timeouts })
    engines.add(engine)
    made = { access, remote: { engine, host: new URL(access.url).host } }
    return made.remote
  }
  return {
    fromEnvironment,
    current: async () => {
      const access = fromEnvironment ?? (await findRemoteAccess(database))
      return access === null || ('isOn' in access && access.isOn !== true) ? null : remoteOf(access)
    },
    known: async () => {
      const access = fromEnvironment ?? (await findRemoteAccess(database))
      return access && remoteOf(access)
    },
    stop: async () => {
      await Promise.all([...engines].map(async (engine) => engine.stop()))
    },
  }
}

function isSame(one: FlyocrAccess, other: FlyocrAccess): boolean {
  return (['url', 'key', 'secret', 'timestampUnit'] as const).every((part) => one[part] === other[part])
}
