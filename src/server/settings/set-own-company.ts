import type { OwnCompany } from '#domain/own-company.ts'
import { announce } from '../records/record-notice.ts'
import type { Services } from '../services.ts'
import { storeOwnCompany } from './settings-repository.ts'

/** Says who receives the invoices. Whoever has one open judges it anew. */
export async function setOwnCompany(needs: Pick<Services, 'database' | 'notifications'>, own: OwnCompany): Promise<void> {
  await needs.database.transaction().execute(async (within) => {
    await storeOwnCompany(within, own)
    await announce(needs, within, { kind: 'settings' })
  })
}
