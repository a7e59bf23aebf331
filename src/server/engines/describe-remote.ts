import type { Engines, RemoteSetting } from '#contract/engines.contract.ts'
import type { Services } from '../services.ts'
import { findEnginePolicy } from './engine-policy.ts'
import { findRemoteAccess } from './remote-access.ts'
import { usualRemoteAddress } from './remote-address.ts'

/** How the remote API is set, for whoever sets it: whether there are keys, and not which. */
export async function describeRemote({ database, remote }: Pick<Services, 'database' | 'remote'>): Promise<RemoteSetting> {
  const { fromEnvironment } = remote
  if (fromEnvironment !== null) {
    const { url, timestampUnit } = fromEnvironment
    return { url, timestampUnit, hasKeys: true, isOn: true, isOfEnvironment: true }
  }
  const access = await findRemoteAccess(database)
  const { url, timestampUnit, isOn } = access ?? { url: usualRemoteAddress, timestampUnit: 'ms', isOn: false }
  return { url, timestampUnit, hasKeys: access !== null, isOn, isOfEnvironment: false }
}

/** Who reads, for all who work here. */
export async function describeEngines({ database, remote }: Pick<Services, 'database' | 'remote'>): Promise<Engines> {
  return { host: (await remote.current())?.host ?? null, policy: await findEnginePolicy(database) }
}
