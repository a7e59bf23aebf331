import { nobody, type OwnCompany, ownCompanySchema } from '#domain/own-company.ts'
import { asJson } from '../database/as-json.ts'
import type { Within } from '../database/within.ts'

const ownCompanyKey = 'own-company'

export async function findOwnCompany(within: Within): Promise<OwnCompany> {
  const value = await findSetting(within, ownCompanyKey)
  return value === undefined ? nobody : ownCompanySchema.parse(value)
}

export async function storeOwnCompany(within: Within, own: OwnCompany): Promise<void> {
  await storeSetting(within, ownCompanyKey, own)
}

/** What is set under a key; undefined where nothing is. */
export async function findSetting(within: Within, key: string): Promise<unknown> {
  return (await within.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())?.value
}

export async function storeSetting(within: Within, key: string, set: unknown): Promise<void> {
  const value = asJson(set)
  await within
    .insertInto('setting')
    .values({ key, value })
    .onConflict((known) => known.column('key').doUpdateSet({ value }))
    .execute()
}

export async function removeSetting(within: Within, key: string): Promise<void> {
  await within.deleteFrom('setting').where('key', '=', key).execute()
}
