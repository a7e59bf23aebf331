import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { FlyocrClientRow } from '../database/flyocr-tables.ts'
import type { Within } from '../database/within.ts'
import { openSetting, sealSetting, sealedSettingSchema } from '../sealing/sealed-setting.ts'
import { keyringWithin } from '../sealing/with-keyring.ts'
import type { ServeClient } from '../serve-client.ts'
import { findSetting, removeSetting, storeSetting } from '../settings/settings-repository.ts'

/** A key is no secret: it is what a program is called by. */
export function newKey(): string {
  return `cc-${randomBytes(6).toString('hex')}`
}

/** 192 bits: nobody guesses it from tokens, though these are MD5. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

const nameOf = (id: string) => `flyocr-client ${id}`

/** Keeps a secret sealed among the settings: what checks a token needs it in clear, so that no hash will do. */
export async function storeSecret(within: Within, id: string, secret: string): Promise<void> {
  await storeSetting(within, nameOf(id), sealSetting(keyringWithin(within), nameOf(id), secret))
}

export async function forgetSecret(within: Within, id: string): Promise<void> {
  await removeSetting(within, nameOf(id))
}

/** The secret of a client. It never leaves the server. */
export async function secretOf(
  within: Within,
  { id, is_first }: Pick<FlyocrClientRow, 'id' | 'is_first'>,
  first: Pick<ServeClient, 'secret'>,
): Promise<string> {
  if (is_first) return first.secret
  const sealed = sealedSettingSchema.parse(await findSetting(within, nameOf(id)))
  return z.string().parse(openSetting(keyringWithin(within), nameOf(id), sealed))
}
