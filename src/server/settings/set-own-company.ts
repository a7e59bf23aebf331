import type { OwnCompany } from '#domain/own-company.ts'
import { type ChangeNeeds, changeSettings } from './change-settings.ts'
import { findOwnCompany, storeOwnCompany } from './settings-repository.ts'

/**
 * Says who receives the invoices. Whoever has one open judges it anew. The history tells what was changed and how many there
 * are now, not the names and numbers: they may be a person's, and of that line nothing can ever be destroyed.
 */
export async function setOwnCompany(needs: ChangeNeeds, { own, who }: { own: OwnCompany; who: string }): Promise<void> {
  await changeSettings(needs, who, async (within) => {
    const before = await findOwnCompany(within)
    const changed = (['names', 'taxIds'] as const).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(own[part]))
    if (changed.length === 0) return []
    await storeOwnCompany(within, own)
    const data = { changed, names: own.names.length, taxIds: own.taxIds.length }
    return [{ kind: 'own-company-changed', data }]
  })
}
