import { nobody, type OwnCompany, ownCompanySchema } from '#domain/own-company.ts'
import { asJson } from '../database/as-json.ts'
import type { Within } from '../database/within.ts'

const ownCompanyKey = 'own-company'

export async function findOwnCompany(within: Within): Promise<OwnCompany> {
  const row = await within.selectFrom('setting').select('value').where('key', '=', ownCompanyKey).executeTakeFirst()
  return row === undefined ? nobody : ownCompanySchema.parse(row.value)
}

export async function storeOwnCompany(within: Within, own: OwnCompany): Promise<void> {
  const value = asJson<unknown>(own)
  await within
    .insertInto('setting')
    .values({ key: ownCompanyKey, value })
    .onConflict((known) => known.column('key').doUpdateSet({ value }))
    .execute()
}
