import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Keyring } from '../keys/keyring.ts'
import { keyBytes, seal, unseal } from '../keys/seal.ts'

/** A setting that holds secrets, as it stands in the database: each under a key of its own, wrapped by the keyring. Base64. */
export const sealedSettingSchema = z.strictObject({ wrapped: z.base64(), sealed: z.base64() })
export type SealedSetting = z.infer<typeof sealedSettingSchema>

const placeOfSettingKey = (name: string) => `setting key ${name}`
const placeOfSetting = (name: string) => `setting ${name}`

/** `name` is the setting's own: under another it does not open. */
export function sealSetting(keyring: Keyring, name: string, value: unknown): SealedSetting {
  const key = randomBytes(keyBytes)
  const sealed = seal(key, Buffer.from(JSON.stringify(value)), placeOfSetting(name))
  return { wrapped: keyring.wrap(key, placeOfSettingKey(name)).toString('base64'), sealed: sealed.toString('base64') }
}

/** What was sealed. Throws where the keys are others or it was damaged. */
export function openSetting(keyring: Keyring, name: string, { wrapped, sealed }: SealedSetting): unknown {
  const key = keyring.unwrap(Buffer.from(wrapped, 'base64'), placeOfSettingKey(name))
  const bytes = key && unseal(key, Buffer.from(sealed, 'base64'), placeOfSetting(name))
  if (!bytes) throw new Error(`the setting ${name} does not open`)
  return JSON.parse(bytes.toString())
}

/** The same setting under the keyring's newest wrapping key; null where it is already. */
export function wrappedAnew(keyring: Keyring, name: string, { wrapped, sealed }: SealedSetting): SealedSetting | null {
  const before = Buffer.from(wrapped, 'base64')
  if (keyring.isWrappedAnew(before)) return null
  const key = keyring.unwrap(before, placeOfSettingKey(name))
  if (key === null) throw new Error(`the setting ${name} does not open`)
  return { wrapped: keyring.wrap(key, placeOfSettingKey(name)).toString('base64'), sealed }
}
