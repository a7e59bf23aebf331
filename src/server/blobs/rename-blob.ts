import type { Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'

/** Rows that name one blob name another from now on. */
export async function renameBlob(within: Transaction<Database>, from: string, to: string): Promise<void> {
  await within.updateTable('page').set({ sha256: to }).where('sha256', '=', from).execute()
  await within.updateTable('export_run').set({ sha256: to }).where('sha256', '=', from).execute()
}
