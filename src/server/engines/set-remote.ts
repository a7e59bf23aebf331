import type { RemoteChange } from '#contract/engines.contract.ts'
import { AppError } from '#domain/app-error.ts'
import type { Within } from '../database/within.ts'
import type { NewEvent } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { type RemoteAccess, findRemoteAccess, removeRemoteAccess, storeRemoteAccess } from './remote-access.ts'
import { remoteAddressSchema } from './remote-address.ts'
import { type ChangeNeeds, changeSettings } from '../settings/change-settings.ts'

type SetNeeds = ChangeNeeds & Pick<Services, 'remote'>

/**
 * Says how the remote API is reached. A new address is off until somebody turns it on: whoever did so agreed to another.
 * The history tells where it is and what was changed, never the keys.
 */
export async function setRemote(needs: SetNeeds, { change, who }: { change: RemoteChange; who: string }): Promise<void> {
  const address = remoteAddressSchema.safeParse(change.url)
  if (!address.success) throw new AppError('engine.address-unsafe')
  await changeRemote(needs, who, async (within) => {
    const before = await findRemoteAccess(within)
    const key = change.key ?? before?.key
    const secret = change.secret ?? before?.secret
    if (key === undefined || secret === undefined) throw new AppError('engine.keys-missing')
    const after: RemoteAccess = {
      url: address.data,
      key,
      secret,
      timestampUnit: change.timestampUnit,
      isOn: before?.url === address.data && before.isOn,
    }
    const changed = changedParts(before, after)
    if (changed.length === 0) return []
    await storeRemoteAccess(within, after)
    return [{ kind: 'remote-set', data: { host: hostOf(after), changed } }]
  })
}

/** Throws `engine.no-remote` where there is nothing to turn on. */
export async function switchRemote(needs: SetNeeds, { isOn, who }: { isOn: boolean; who: string }): Promise<void> {
  await changeRemote(needs, who, async (within) => {
    const access = await findRemoteAccess(within)
    if (access === null) throw new AppError('engine.no-remote')
    if (access.isOn === isOn) return []
    await storeRemoteAccess(within, { ...access, isOn })
    return [{ kind: isOn ? 'remote-on' : 'remote-off', data: { host: hostOf(access) } }]
  })
}

export async function removeRemote(needs: SetNeeds, { who }: { who: string }): Promise<void> {
  await changeRemote(needs, who, async (within) => {
    const access = await findRemoteAccess(within)
    if (access === null) return []
    await removeRemoteAccess(within)
    return [{ kind: 'remote-removed', data: { host: hostOf(access) } }]
  })
}

/** Where the environment has it, nobody sets it otherwise. */
async function changeRemote(needs: SetNeeds, who: string, change: (within: Within) => Promise<NewEvent[]>): Promise<void> {
  if (needs.remote.fromEnvironment !== null) throw new AppError('engine.of-environment')
  await changeSettings(needs, who, change)
}

const hostOf = ({ url }: Pick<RemoteAccess, 'url'>) => new URL(url).host

function changedParts(before: RemoteAccess | null, after: RemoteAccess): string[] {
  const parts = { address: ['url'], keys: ['key', 'secret'], timestamp: ['timestampUnit'] } as const
  return Object.entries(parts).flatMap(([name, columns]) => (columns.some((column) => before?.[column] !== after[column]) ? [name] : []))
}
