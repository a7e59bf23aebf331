import { AppError } from '#domain/app-error.ts'
import { listSpecimenIds } from './records-repository.ts'
import type { RemoveNeeds } from './destroy-record.ts'
import { removeRecord } from './remove-record.ts'

/** Destroys every record made from a specimen, but those that are held; resolves with how many. */
export async function removeSpecimens(needs: RemoveNeeds, who: string): Promise<number> {
  let removed = 0
  for (const id of await listSpecimenIds(needs.database)) {
    removed += await removeRecord(needs, { id, who }).then(() => 1, nothingWhenKept)
  }
  return removed
}

/** Somebody else was quicker, or it is held. */
function nothingWhenKept(error: unknown): number {
  if (error instanceof AppError && (error.code === 'record.not-found' || error.code === 'record.held')) return 0
  throw error
}
