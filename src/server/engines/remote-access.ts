import { z } from 'zod'
import type { FlyocrAccess } from '#engine/flyocr/flyocr-access.ts'
import type { Within } from '../database/within.ts'
import { openSetting, sealSetting, sealedSettingSchema } from '../sealing/sealed-setting.ts'
import { keyringWithin } from '../sealing/with-keyring.ts'
import { findSetting, removeSetting, storeSetting } from '../settings/settings-repository.ts'

const accessKey = 'remote-access'

const remoteAccessSchema = z.object({
  url: z.string(),
  key: z.string(),
  secret: z.string(),
  timestampUnit: z.enum(['ms', 's']),
  /** Without it nothing is sent, whatever is set. */
  isOn: z.boolean(),
})
export type RemoteAccess = FlyocrAccess & z.infer<typeof remoteAccessSchema>

/** How the remote API is reached, as an admin has set it; null where nobody has. It never leaves the server. */
export async function findRemoteAccess(within: Within): Promise<RemoteAccess | null> {
  const value = await findSetting(within, accessKey)
  if (value === undefined) return null
  return remoteAccessSchema.parse(openSetting(keyringWithin(within), accessKey, sealedSettingSchema.parse(value)))
}

export async function storeRemoteAccess(within: Within, access: RemoteAccess): Promise<void> {
  await storeSetting(within, accessKey, sealSetting(keyringWithin(within), accessKey, access))
}

export async function removeRemoteAccess(within: Within): Promise<void> {
  await removeSetting(within, accessKey)
}
